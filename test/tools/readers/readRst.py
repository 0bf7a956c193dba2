"""
Reads reStructuredText with docutils: a JSON string a line in, a tree a line out, see readTree.ts.

The roles of sphinxcontrib-bibtex are imitated: Debian has release 2.5, which doesn't know the texts in braces that 2.6
brought. What stands in a role is read by the grammar that
https://sphinxcontrib-bibtex.readthedocs.io/en/latest/usage.html#roles-and-directives documents: targets are parted by
commas, each a key that holds no blank, comma or brace, with a text in braces before it, after it, or both; anything else
stops Sphinx. Sphinx's own roles and directives that drafts use are told as they stand.
"""

import json
import re
import sys

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles

TEXT = r"(?:\{([^{}]+)\})?"
TARGET = re.compile(r"\s*" + TEXT + r"\s*([^{}\s,]+)\s*" + TEXT + r"\s*(?:,|$)")

CITING = ["p", "ps", "t", "ts", "ct", "cts", "alp", "alps", "label", "labelpar", "author", "authorpar", "year",
          "yearpar", "title", "titlepar", "empty"]
SPHINX_ROLES = ["ref", "numref", "doc", "term", "eq", "any", "download", "abbr", "guilabel", "menuselection", "kbd",
                "file", "samp", "index", "keyword", "option", "envvar", "command", "dfn"]


class Citation(nodes.Inline, nodes.TextElement):
    pass


class Verbatim(nodes.Inline, nodes.TextElement):
    pass


class VerbatimBlock(nodes.General, nodes.TextElement):
    pass


def cites_in(kind, text):
    """The cites of a role; None if they are malformed."""
    found = []
    at = 0
    while True:
        match = TARGET.match(text, at)
        if match is None:
            return None
        before, key, after = match.groups()
        found.append({"key": key, "before": before or "", "after": after or "", "kind": kind})
        at = match.end()
        if not match.group(0).endswith(","):
            return found


def citing(kind):
    def role(name, rawtext, text, lineno, inliner, options=None, content=None):
        # As in any cross-reference of Sphinx, the target may be told apart from the text: `text <target>`.
        titled = re.fullmatch(r"(?s).+?\s*<([^<]*?)>", text)
        cites = cites_in(kind, (titled.group(1) if titled else text).replace("\0", ""))
        if cites is None:
            message = inliner.reporter.error("malformed citation target: " + text, line=lineno)
            return [inliner.problematic(rawtext, rawtext, message)], [message]
        return [Citation(rawtext, cites=cites)], []

    return role


def told(name, rawtext, text, lineno, inliner, options=None, content=None):
    return [Verbatim(rawtext, text, role=name)], []


for prefix in ["cite", "footcite"]:
    roles.register_local_role(prefix, citing("p"))
    for kind in CITING:
        roles.register_local_role(prefix + ":" + kind, citing(kind))
for name in SPHINX_ROLES:
    roles.register_local_role(name, told)


class ToldDirective(Directive):
    """A directive whose content isn't prose."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec = None

    def run(self):
        text = "\n".join([*self.arguments, *self.content])
        return [VerbatimBlock(text, text, role=self.name)]


class Admonition(Directive):
    """A directive whose content is prose."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self):
        node = nodes.admonition("\n".join(self.content), classes=[self.name, *self.arguments])
        self.state.nested_parse(self.content, self.content_offset, node)
        return [node]


for name in ["toctree", "bibliography", "footbibliography", "index", "glossary", "literalinclude", "only"]:
    directives.register_directive(name, ToldDirective)
for name in ["seealso", "versionadded", "versionchanged", "deprecated"]:
    directives.register_directive(name, Admonition)


# The names that docutils makes of a title or a note's number change with a citation beside them.
LEFT_OUT = {"ids", "names", "dupnames", "backrefs", "auto", "refid", "source", "title", "xml:space", "rawsource",
            "translated", "name", "anonymous", "line", "level", "type"}
VERBATIM = (nodes.literal, nodes.literal_block, nodes.comment, nodes.raw, nodes.math, nodes.math_block,
            nodes.doctest_block, nodes.substitution_definition, Verbatim, VerbatimBlock)
ALIKE = {"paragraph": "p", "emphasis": "i"}


class TreeOf:
    def __init__(self, document):
        self.notes = {}
        for note in document.findall(nodes.footnote):
            for name in note["ids"]:
                self.notes[name] = note
        referred = {reference.get("refid") for reference in document.findall(nodes.footnote_reference)}
        self.referred = [self.notes[name] for name in referred if name in self.notes]
        self.written = []
        self.tree = self.of(document)

    def of(self, node):
        if isinstance(node, nodes.Text):
            return node.astext()
        if isinstance(node, Citation):
            return {"cites": node["cites"]}
        if isinstance(node, nodes.footnote_reference):
            return self.of_note(node)
        if isinstance(node, nodes.system_message):
            return {"name": "system_message"}
        tree = {"name": ALIKE.get(node.tagname, node.tagname)}
        attributes = {name: value for name, value in node.attributes.items()
                      if name not in LEFT_OUT and value not in ([], "")}
        if attributes:
            tree["attributes"] = json.dumps(attributes, sort_keys=True, default=str)
        # A parsed literal holds more than text.
        if isinstance(node, VERBATIM) and all(isinstance(child, nodes.Text) for child in node.children):
            tree["verbatim"] = node.astext()
        else:
            tree["children"] = [self.of(child) for child in node.children if not self.is_told_elsewhere(child)]
        return tree

    def of_note(self, reference):
        note = self.notes.get(reference.get("refid"))
        if note is None or any(note is other for other in self.written):
            return {"name": "footnote_reference", "attributes": "" if "auto" in reference else reference.astext()}
        self.written.append(note)
        return {"name": "footnote", "children": [self.of(child) for child in note.children
                                             if not isinstance(child, nodes.label)]}

    def is_told_elsewhere(self, node):
        return any(node is note for note in self.referred) or isinstance(node, nodes.target) and "refuri" not in node


SETTINGS = {"report_level": 2, "halt_level": 5, "warning_stream": False, "file_insertion_enabled": False,
            "input_encoding": "unicode", "_disable_config": True}

for line in sys.stdin:
    try:
        answer = TreeOf(publish_doctree(json.loads(line), settings_overrides=SETTINGS)).tree
    except Exception as error:  # docutils itself fails on some drafts
        answer = {"error": repr(error)}
    print(json.dumps(answer), flush=True)
