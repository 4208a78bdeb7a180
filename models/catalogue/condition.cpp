#include "models/catalogue/condition.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace zerotrip {

struct Condition::Node {
  enum class Kind { kConstant, kEquals, kNot, kAnd, kOr };
  Kind kind = Kind::kConstant;
  bool constant = true;     // kConstant
  std::size_t fact = 0;     // kEquals: index in fact_definitions()
  std::string value;        // kEquals
  std::vector<Node> parts;  // kNot has one
};

namespace {

using Node = Condition::Node;

constexpr int kDeepest = 32;

Node of_kind(Node::Kind kind) {
  Node node;
  node.kind = kind;
  return node;
}

Node constant(bool value) {
  Node node;
  node.constant = value;
  return node;
}

bool node_holds(const Node& node, const Facts& facts) {
  const auto part_holds = [&facts](const Node& part) { return node_holds(part, facts); };
  switch (node.kind) {
    case Node::Kind::kConstant:
      return node.constant;
    case Node::Kind::kEquals:
      return facts.at(node.fact) == node.value;
    case Node::Kind::kNot:
      return !part_holds(node.parts.front());
    case Node::Kind::kAnd:
      return std::ranges::all_of(node.parts, part_holds);
    case Node::Kind::kOr:
      return std::ranges::any_of(node.parts, part_holds);
  }
  return false;
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Words, "(", ")", "==" and "!="; any other character is a token of its own and refused by the parser.
std::vector<std::string_view> tokens_of(std::string_view text) {
  std::vector<std::string_view> tokens;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || text[i] == '\n') {
      ++i;
      continue;
    }
    std::size_t length = 1;
    if (is_word_character(text[i])) {
      while (i + length < text.size() && is_word_character(text[i + length])) ++length;
    } else if (text.substr(i, 2) == "==" || text.substr(i, 2) == "!=") {
      length = 2;
    }
    tokens.push_back(text.substr(i, length));
    i += length;
  }
  return tokens;
}

// or := and {"or" and}; and := not {"and" not}; not := "not" not | "(" or ")" | "true" | "false" | fact [op value]
class Parser {
 public:
  Parser(std::vector<std::string_view> tokens, std::set<std::string>& facts_used)
      : tokens_(std::move(tokens)), facts_used_(facts_used) {}

  Result<Node> parse_all() {
    Result<Node> root = parse_or(0);
    if (root && !next().empty()) return refuse("nothing more, \"and\" or \"or\"");
    return root;
  }

 private:
  using Step = Result<Node> (Parser::*)(int);

  [[nodiscard]] std::string_view next() const { return at_ < tokens_.size() ? tokens_[at_] : std::string_view(); }
  bool take(std::string_view token) {
    if (next() != token) return false;
    ++at_;
    return true;
  }
  [[nodiscard]] Error refuse(std::string expected) const {
    const std::string found = next().empty() ? "the end" : "\"" + std::string(next()) + "\"";
    return make_error(ErrorKind::kConfiguration, "condition: " + found + " where it cannot stand", {},
                      std::move(expected));
  }

  Result<Node> parse_chain(Node::Kind kind, std::string_view word, Step step, int depth) {
    Node chain = of_kind(kind);
    do {
      Result<Node> part = (this->*step)(depth);
      if (!part) return part;
      chain.parts.push_back(std::move(*part));
    } while (take(word));
    if (chain.parts.size() > 1) return chain;
    return Node(std::move(chain.parts.front()));
  }

  Result<Node> parse_or(int depth) { return parse_chain(Node::Kind::kOr, "or", &Parser::parse_and, depth); }
  Result<Node> parse_and(int depth) { return parse_chain(Node::Kind::kAnd, "and", &Parser::parse_not, depth); }

  Result<Node> parse_not(int depth) {
    if (depth > kDeepest) return refuse("at most " + std::to_string(kDeepest) + " levels");
    if (!take("not")) return parse_operand(depth);
    Result<Node> part = parse_not(depth + 1);
    if (!part) return part;
    Node negation = of_kind(Node::Kind::kNot);
    negation.parts.push_back(std::move(*part));
    return negation;
  }

  Result<Node> parse_operand(int depth) {
    if (take("(")) return parse_group(depth + 1);
    if (take("true")) return constant(true);
    if (take("false")) return constant(false);
    return parse_fact();
  }

  Result<Node> parse_group(int depth) {
    Result<Node> inside = parse_or(depth);
    if (inside && !take(")")) return refuse("\")\"");
    return inside;
  }

  Result<Node> parse_fact() {
    const FactDefinition* fact = find_fact(next());
    if (fact == nullptr || fact->form == FactForm::kNumbers) return refuse("a fact, \"not\" or \"(\"");
    ++at_;
    facts_used_.insert(fact->name);
    Node node = of_kind(Node::Kind::kEquals);
    node.fact = static_cast<std::size_t>(fact - fact_definitions().data());
    if (fact->form == FactForm::kTruth) {
      node.value = "true";
      return node;
    }
    return parse_comparison(*fact, std::move(node));
  }

  Result<Node> parse_comparison(const FactDefinition& fact, Node node) {
    const bool negated = take("!=");
    if (!negated && !take("==")) return refuse("\"==\" or \"!=\" after " + fact.name);
    if (std::ranges::find(fact.values, next()) == fact.values.end()) return refuse("a value of " + fact.name);
    node.value = next();
    ++at_;
    if (!negated) return node;
    Node negation = of_kind(Node::Kind::kNot);
    negation.parts.push_back(std::move(node));
    return negation;
  }

  std::vector<std::string_view> tokens_;
  std::set<std::string>& facts_used_;
  std::size_t at_ = 0;
};

}  // namespace

Result<Condition> Condition::parse(std::string_view text) {
  Condition condition;
  condition.text_ = text;
  Result<Node> root = Parser(tokens_of(text), condition.facts_used_).parse_all();
  if (!root) return root.error();
  condition.root_ = std::make_shared<const Node>(std::move(*root));
  return condition;
}

bool Condition::holds(const Facts& facts) const { return root_ == nullptr || node_holds(*root_, facts); }

}  // namespace zerotrip
