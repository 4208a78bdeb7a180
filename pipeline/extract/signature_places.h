// Where on a paper somebody has to sign: 委托人(签字), 承诺人签名, or a bare 承诺人: below the text of a letter.
// The same words at a letter's head (承诺人:赵晓岚) name a party and are no such place.
// Pure functions of what was read; any thread.
#pragma once

#include <vector>

#include "models/catalogue/document_definition.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/prose.h"

namespace zerotrip {

// The label in the prose, [begin, end) with its bracket and its colon, and on the paper.
struct PlaceToSign {
  std::size_t begin = 0, end = 0;
  SignaturePlace place;
};

// The places that ask for a signature of one of the definition's signers, top to bottom. Where none asks in words,
// the last bare word of a signer that stands behind `text_end` (an index into the prose; its length: nowhere).
// Places of others (受托人, 经办人 where the definition does not list them) are left out.
[[nodiscard]] std::vector<PlaceToSign> signature_places(const Prose& prose, const DocumentDefinition& definition,
                                                        std::size_t text_end);

}  // namespace zerotrip
