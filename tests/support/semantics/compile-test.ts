// The test of a semantic rule, in the XPath-like language of the Open XML SDK's list → a function that judges an element.

/** An element with its part around it; names carry the prefixes of the list: `p:sldId`. */
export type XmlNode = {
  readonly name: string;
  /** By local name; those of relationships as `r:id`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlNode | undefined;
};

export type RuleContext = {
  readonly element: XmlNode;
  readonly root: XmlNode;
  /** Whether the element's part has a relationship with this id. */
  readonly hasRelationship: (id: string) => boolean;
  /** Root of the part at such a path: `.`, `/WorkbookPart/WorkbookStylesPart`, or `CustomXmlMappingsPart` from here. */
  readonly part: (path: string) => XmlNode | undefined;
};

export type Judge = (context: RuleContext) => boolean;

/** A missing attribute is undefined; sequences are what `count` and `Index-of` look at. */
type Value = string | number | boolean | undefined | readonly string[];
type Term = (context: RuleContext) => Value;

const TOKEN = /\s*("[^"]*"|'[^']*'|<=|>=|!=|[()=<>,+]|[^\s()=<>!,+"']+)/y;
/** From the package, from the part itself, or the part itself. */
const PART = /^'Part:((?:\/\w+)+|\w+|\.)'$/;

/**
 * `isViolation` is for the rules whose test says when they are broken. What compares an attribute that is not there
 * is kept: the list constrains values, whether an attribute may be missing is told by the schemas.
 */
export function compileTest(test: string, isViolation: boolean): Judge {
  const tokens = tokensOf(test);
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (expected?: string): string => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new Error(`Unexpected \`${token}\` in \`${test}\`, expected \`${expected}\``);
    at += 1;
    return token;
  };

  const either = (): Term => {
    const terms = [both()];
    while (peek() === 'or') {
      take();
      terms.push(both());
    }
    return terms.length === 1 ? first(terms) : (context) => terms.some((term) => truth(term(context)));
  };
  const both = (): Term => {
    const terms = [comparison()];
    while (peek() === 'and') {
      take();
      terms.push(comparison());
    }
    return terms.length === 1 ? first(terms) : (context) => terms.every((term) => truth(term(context)));
  };
  const comparison = (): Term => {
    const left = sum();
    const operator = peek();
    if (operator === undefined || !/^(?:[=<>]|!=|<=|>=)$/.test(operator)) return left;
    take();
    const right = sum();
    return (context) => compare(operator, left(context), right(context), !isViolation);
  };
  const sum = (): Term => {
    const left = primary();
    if (peek() !== '+') return left;
    take();
    const more = Number(take());
    return (context) => Number(left(context)) + more;
  };
  const primary = (): Term => {
    const token = take();
    if (token === '(') {
      const inside = either();
      take(')');
      return inside;
    }
    if (/^["']/.test(token)) return () => token.slice(1, -1);
    if (peek() === '(') return call(token);
    if (token.startsWith('@')) return (context) => context.element.attributes.get(attributeName(token));
    if (/^(?:\/\/|ancestor::)/.test(token)) return path(token, (context) => context.root);
    return () => token;
  };
  const call = (name: string): Term => {
    take('(');
    if (name === 'document') return documentCall();
    const given = [either()];
    while (peek() === ',') {
      take();
      given.push(either());
    }
    take(')');
    return functionOf(name, given, test);
  };
  const documentCall = (): Term => {
    const argument = take();
    take(')');
    const rest = take();
    if (argument === 'rels') return relationshipCall(rest);
    const part = PART.exec(argument)?.[1];
    if (part === undefined) throw new Error(`Unexpected part \`${argument}\` in \`${test}\``);
    return path(rest, (context) => context.part(part));
  };
  /** `//r:Relationship[@Id = current()/@r:id]`: whether there is one. */
  const relationshipCall = (start: string): Term => {
    let whole = start;
    while (!whole.includes(']')) whole += take();
    const attribute = /^\/\/r:Relationship\[@Id=current\(\)\/(@r:\w+)\]$/.exec(whole)?.[1];
    if (attribute === undefined) throw new Error(`Unexpected \`${whole}\` in \`${test}\``);
    return (context) => {
      const id = context.element.attributes.get(attributeName(attribute));
      return id === undefined || context.hasRelationship(id);
    };
  };

  const judge = either();
  if (at < tokens.length) throw new Error(`Unexpected \`${tokens[at]}\` in \`${test}\`, expected its end`);
  return (context) => truth(judge(context)) !== isViolation;
}

function tokensOf(test: string): string[] {
  const tokens: string[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < test.trimEnd().length; ) {
    const [, token] = TOKEN.exec(test) ?? [];
    if (token === undefined) throw new Error(`Unexpected \`${test}\``);
    tokens.push(token);
  }
  return tokens;
}

function first(terms: readonly Term[]): Term {
  const [term] = terms;
  if (term === undefined) throw new Error('No term');
  return term;
}

/** `@x:s` is the unqualified `s`; only relationships' ids are qualified in files. */
function attributeName(token: string): string {
  return token.startsWith('@r:') ? token.slice(1) : token.replace(/^@(?:\w*:)?/, '');
}

function truth(value: Value): boolean {
  return typeof value === 'boolean' ? value : value !== undefined;
}

function compare(operator: string, left: Value, right: Value, whenMissing: boolean): boolean {
  if (left === undefined || right === undefined) return whenMissing;
  const [a, b] = [plain(left), plain(right)];
  const isNumber = a.trim() !== '' && b.trim() !== '' && !Number.isNaN(Number(a)) && !Number.isNaN(Number(b));
  switch (operator) {
    case '=':
      return isNumber ? Number(a) === Number(b) : a === b;
    case '!=':
      return isNumber ? Number(a) !== Number(b) : a !== b;
    case '<':
      return isNumber && Number(a) < Number(b);
    case '<=':
      return isNumber && Number(a) <= Number(b);
    case '>':
      return isNumber && Number(a) > Number(b);
    default:
      return isNumber && Number(a) >= Number(b);
  }
}

/** Truth is written 1 or true. */
function plain(value: NonNullable<Value>): string {
  return String(value)
    .replace(/^true$/, '1')
    .replace(/^false$/, '0');
}

function functionOf(name: string, given: readonly Term[], test: string): Term {
  const one = first(given);
  const list = (context: RuleContext): readonly string[] => {
    const value = one(context);
    return Array.isArray(value) ? value : value === undefined ? [] : [String(value)];
  };
  switch (name) {
    case 'count':
      return (context) => list(context).length;
    case 'distinct-values':
      return (context) => [...new Set(list(context))];
    case 'lower-case':
      return (context) => list(context).map((value) => value.toLowerCase());
    case 'string-length':
      return (context) => {
        const value = one(context);
        return value === undefined ? undefined : [...String(value)].length;
      };
    case 'Index-of':
      return (context) => {
        const value = given[1]?.(context);
        return value === undefined || list(context).includes(String(value));
      };
    case 'matches': {
      const pattern = new RegExp(`^(?:${patternOf(String(given[1]?.({} as RuleContext)))})$`, 'u');
      return (context) => {
        const value = one(context);
        return value === undefined || pattern.test(String(value));
      };
    }
    default:
      throw new Error(`Unexpected function \`${name}\` in \`${test}\``);
  }
}

/** .NET's names of classes, and escapes that are none here. */
function patternOf(pattern: string): string {
  return pattern.replace(/\\P\{IsBasicLatin\}/g, '\\u{80}-\\u{10ffff}').replace(/\\'/g, "'");
}

/** `//x:table/x:column/@id` in a part, or below the nearest ancestor of a name. */
function path(text: string, rootOf: (context: RuleContext) => XmlNode | undefined): Term {
  const [, ancestor, rest = ''] = /^(?:ancestor::([\w:]+))?(\/\/.*)$/.exec(text) ?? [];
  const steps = rest.slice(2).split('/');
  if (rest === '' || steps.some((step) => !/^(?:[\w]+:[\w]+|@[\w:]+)$/.test(step)))
    throw new Error(`Unexpected path \`${text}\``);
  const attribute = steps.at(-1)?.startsWith('@') ? steps.pop() : undefined;
  return (context) => {
    const root = ancestor === undefined ? rootOf(context) : ancestorOf(context.element, ancestor);
    const found = root === undefined ? [] : below(root, steps);
    if (attribute === undefined) return found.map(() => '');
    return found.flatMap((node) => node.attributes.get(attributeName(attribute)) ?? []);
  };
}

function ancestorOf(element: XmlNode, name: string): XmlNode | undefined {
  let node = element.parent;
  while (node !== undefined && node.name !== name) node = node.parent;
  return node;
}

/** The root counts as below itself: `//` begins at the document. */
function below(root: XmlNode, [step = '', ...steps]: readonly string[]): XmlNode[] {
  const all: XmlNode[] = [];
  const visit = (node: XmlNode): void => {
    if (node.name === step) all.push(node);
    node.children.forEach(visit);
  };
  visit(root);
  return steps.reduce(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    all,
  );
}
