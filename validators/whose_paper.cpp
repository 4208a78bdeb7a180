#include "validators/whose_paper.h"

namespace zerotrip {

BilingualText whose_paper(const CaseFile& file, const Paper& paper) {
  if (paper.stands_for(Party::kCustomer) || paper.stands_for(Party::kOrganization)) return {};
  if (paper.stands_for(Party::kAgent)) return {"经办人的", "agent's "};
  // The landlord of a tenant who takes over the account shares nothing with the customer.
  if (paper.stands_for(Party::kCoOwner) && may_be_owner(file)) return {"共有人的", "co-owner's "};
  if (paper.stands_for(Party::kCoOwner)) return {"产权人的", "owner's "};
  if (!paper.stands_for(Party::kFormerCustomer)) return {};
  return {file.former_is_organization() ? "原客户的" : "原户主的", "former customer's "};
}

}  // namespace zerotrip
