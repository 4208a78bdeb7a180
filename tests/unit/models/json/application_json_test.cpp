// Applications: what is taken, what is refused and with which path, and the way there and back.
#include "models/json/application_json.h"

#include <gtest/gtest.h>

namespace zerotrip {
namespace {

const std::vector<std::string> kServices = {"lv_new", "lv_transfer"};

const char* const kFull = R"({
  "case_id": "2026-000123", "service": "lv_transfer", "channel": "online", "submitted_at": "2026-11-20T09:30:00+08:00",
  "account_number": "6101234567",
  "customer": {"kind": "resident", "name": "苏映雪", "id_kind": "id_card", "id_number": "610702198803152326", "phone": "13800000000", "phone_verified": true, "agreement_accepted": true},
  "organization": {"name": "汉中青禾商贸有限公司", "uscc": "91610702MA6YQ0XX0A", "legal_representative": {"name": "苏映雪", "id_number": "610702198803152326"}},
  "former_customer": {"kind": "organization", "name": "汉中旧日商行", "id_number": "1", "uscc": "2"},
  "agent": {"name": "邓小满", "id_number": "610702199001012319", "phone": "13900000000"},
  "service_address": "汉中市汉台区望江路8号",
  "request": {"capacity_kva": 100, "capacity_added_kva": 0.5, "effective_date": "2027-01-01", "reduction": "temporary", "property_right_changed": true,
              "billing_basis": "demand", "demand": "contract", "demand_kw": 800, "switching_contact": {"name": "赵值班", "phone": "1"},
              "invoice": {"name": "n", "tax_number": "t", "address": "a", "phone": "p", "bank": "b", "account": "c"},
              "refund": {"account_name": "苏映雪", "account_number": "6217000000000000000", "bank": "某银行"}},
  "facts": {"property_on_file": false, "identity_on_file": true, "subject_on_file": false, "high_risk": false, "high_energy": false, "coal_mine": false,
            "non_coal_mine": false, "vat_invoice": false, "preferential_tariff": false, "bulk_closure": false, "bills_settled": true, "installed_transformers_kva": [315, 500]},
  "documents": [{"file": "1.jpg", "declared_kind": "id_card_portrait"}, {"file": "身份证 反面.png"}]
})";

Result<Application> parse(std::string_view json) { return parse_application(json, kServices); }

TEST(ApplicationJson, ReadsEveryKey) {
  const Result<Application> application = parse(kFull);
  ASSERT_TRUE(application) << application.error().to_string();
  EXPECT_EQ(application->channel, Channel::kOnline);
  EXPECT_EQ(application->customer->id_kind, IdKind::kIdCard);
  EXPECT_EQ(application->organization->legal_representative->name, "苏映雪");
  EXPECT_EQ(application->former_customer->kind, CustomerKind::kOrganization);
  EXPECT_EQ(application->request->capacity_added_kva, 0.5);
  EXPECT_EQ(application->request->refund->bank, "某银行");
  EXPECT_EQ(application->facts.installed_transformers_kva, (std::vector<double>{315, 500}));
  EXPECT_EQ(application->documents.size(), 2u);
  EXPECT_FALSE(application->documents[1].declared_kind);
}

TEST(ApplicationJson, GoesThereAndBack) {
  const Result<Application> application = parse(kFull);
  ASSERT_TRUE(application);
  const std::string line = to_line(json_of(*application));
  EXPECT_EQ(OrderedJson::parse(line), OrderedJson::parse(kFull));
  const Result<Application> again = parse(line);
  ASSERT_TRUE(again);
  EXPECT_EQ(to_line(json_of(*again)), line);
}

TEST(ApplicationJson, NullIsAbsent) {
  const Result<Application> application = parse(
      R"({"case_id": "1", "service": "lv_new", "channel": null, "customer": null, "request": {"refund": null, "capacity_kva": null},
                "agent": null, "facts": null, "documents": null})");
  ASSERT_TRUE(application) << application.error().to_string();
  EXPECT_FALSE(application->channel);
  EXPECT_FALSE(application->customer);
  EXPECT_FALSE(application->has_agent());
  EXPECT_FALSE(application->request->refund);
}

TEST(ApplicationJson, AbsenceIsNoError) {
  ASSERT_TRUE(parse(R"({"case_id": "1", "service": "lv_new"})"));
  ASSERT_TRUE(parse(
      R"({"case_id": "1", "service": "lv_new", "submitted_at": "yesterday", "account_number": "", "agent": {}})"));
}

struct Refused {
  const char* json;
  const char* path;
  const char* expected;  // a part of it
};

class ApplicationRefused : public testing::TestWithParam<Refused> {};

TEST_P(ApplicationRefused, NamesPathAndExpectation) {
  const Result<Application> application = parse(GetParam().json);
  ASSERT_FALSE(application) << GetParam().json;
  EXPECT_EQ(application.error().kind, ErrorKind::kUnusableInput);
  EXPECT_EQ(application.error().where, GetParam().path) << GetParam().json;
  EXPECT_NE(application.error().expected.find(GetParam().expected), std::string::npos) << application.error().expected;
}

INSTANTIATE_TEST_SUITE_P(
    Table, ApplicationRefused,
    testing::Values(
        Refused{"", "$", "well-formed JSON"},
        Refused{"{\"case_id\": \"1\",\n \"service\" 2}", "$", "line 2, column 12"}, Refused{"[]", "$", "an object"},
        Refused{"null", "$", "an object"}, Refused{"\"text\"", "$", "an object"},
        Refused{R"({"service": "lv_new"})", "case_id", "not empty"},
        Refused{R"({"case_id": "", "service": "lv_new"})", "case_id", "not empty"},
        Refused{R"({"case_id": 7, "service": "lv_new"})", "case_id", "a text"},
        Refused{R"({"case_id": "1"})", "service", "code of a service"},
        Refused{R"({"case_id": "1", "service": null})", "service", "code of a service"},
        Refused{R"({"case_id": "1", "service": "LV_NEW"})", "service", "one of lv_new, lv_transfer"},
        Refused{R"({"case_id": "1", "service": "lv_new", "colour": 1})", "colour", "no key but case_id"},
        Refused{R"({"case_id": "1", "service": "lv_new", "colour": null})", "colour", "no key but case_id"},
        Refused{R"({"case_id": "1", "service": "lv_new", "a b": 1})", "\"a b\"", "no key but"},
        Refused{R"({"case_id": "1", "service": "lv_new", "customer": []})", "customer", "an object"},
        Refused{R"({"case_id": "1", "service": "lv_new", "customer": {"nick": 1}})", "customer.nick",
                "no key but kind"},
        Refused{R"({"case_id": "1", "service": "lv_new", "customer": {"kind": "alien"}})", "customer.kind",
                "one of resident"},
        Refused{R"({"case_id": "1", "service": "lv_new", "customer": {"phone_verified": "yes"}})",
                "customer.phone_verified", "true or false"},
        Refused{R"({"case_id": "1", "service": "lv_new", "customer": {"id_number": 610702198803152326}})",
                "customer.id_number", "a text"},
        Refused{R"({"case_id": "1", "service": "lv_new", "organization": {"legal_representative": {"name": {}}}})",
                "organization.legal_representative.name", "a text"},
        Refused{R"({"case_id": "1", "service": "lv_new", "channel": "fax"})", "channel", "one of online, counter"},
        Refused{R"({"case_id": "1", "service": "lv_new", "request": {"capacity_kva": "100"}})", "request.capacity_kva",
                "a number"},
        Refused{R"({"case_id": "1", "service": "lv_new", "request": {"reduction": "a bit"}})", "request.reduction",
                "one of permanent, temporary"},
        Refused{R"({"case_id": "1", "service": "lv_new", "facts": {"installed_transformers_kva": [315, "500"]}})",
                "facts.installed_transformers_kva[1]", "a number"},
        Refused{R"({"case_id": "1", "service": "lv_new", "facts": {"installed_transformers_kva": 315}})",
                "facts.installed_transformers_kva", "a list"},
        Refused{R"({"case_id": "1", "service": "lv_new", "documents": {}})", "documents", "a list"},
        Refused{R"({"case_id": "1", "service": "lv_new", "documents": ["1.jpg"]})", "documents[0]", "an object"},
        Refused{R"({"case_id": "1", "service": "lv_new", "documents": [null]})", "documents[0]", "an object"},
        Refused{R"({"case_id": "1", "service": "lv_new", "documents": [{}]})", "documents[0].file", "not empty"},
        Refused{R"({"case_id": "1", "service": "lv_new", "documents": [{"file": "1.jpg"}, {"file": "../1.jpg"}]})",
                "documents[1].file", "plain file name"},
        Refused{R"({"case_id": "1", "service": "lv_new", "documents": [{"file": "/etc/passwd"}]})", "documents[0].file",
                "plain file name"},
        Refused{R"({"case_id": "1", "service": "lv_new", "documents": [{"file": "a\\b.jpg"}]})", "documents[0].file",
                "plain file name"},
        Refused{R"({"case_id": "1", "service": "lv_new", "documents": [{"file": "a\u0000.jpg"}]})", "documents[0].file",
                "plain file name"},
        Refused{R"({"case_id": "1", "service": "lv_new", "documents": [{"file": ".."}]})", "documents[0].file",
                "plain file name"},
        Refused{R"({"case_id": "1", "case_id": "2", "service": "lv_new"})", "$", "case_id stands twice"}));

TEST(ApplicationJson, AttacksAreRefusedNotSuffered) {
  EXPECT_FALSE(parse(std::string(100'000, '[')));
  EXPECT_FALSE(parse(std::string(kMostApplicationBytes + 1, ' ')));
  EXPECT_FALSE(parse("{\"case_id\": \"\xFF\xFE\", \"service\": \"lv_new\"}"));
  EXPECT_FALSE(parse(R"({"case_id": "1", "service": "lv_new", "request": {"capacity_kva": 1e999}})"));
  std::string wide = R"({"case_id": "1", "service": "lv_new", "documents": [)";
  for (int i = 0; i < 200'000; ++i) wide += "0,";
  EXPECT_FALSE(parse(wide + "0]}"));
}

}  // namespace
}  // namespace zerotrip
