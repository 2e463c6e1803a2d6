# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with the typography of a text that people read, in French and in English.

For French after the Lexique des règles typographiques en usage à l'Imprimerie nationale, with the
spaces that science.md's glossary asks for; for English after New Hart's Rules.
"""

import re

NARROW, WIDE = '\u202f', '\u00a0'  # no-break spaces
MARKUP = re.compile(r'<[^<>]+>|&#?\w+;|https?://\S+')
# Without the flag " ", which nobody uses and which would take "5 % de" for a format.
FORMAT = re.compile(r"%(?:\d+\$)?[-+#0']*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?:hh|ll|[hlzjt])?[a-zA-Z%]")
LIST = re.compile(r'([^;\s]+;)+')  # a desktop entry's keywords

MONTHS = ('janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre')
ENGLISH_DATES = re.compile(r'\b(January|February|March|April|June|July|August|September|October|'
                           r'November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|'
                           r'Sunday)\b')
UNIT = re.compile(r'(?:\d|%(?:\d\$)?[sdu])([ \u202f])(?:km|m|cm|mm|l|cl|ml|kg|g|lb|mi|pi|oz|h|min|s|'
                  r'bpm|°C|€)(?![\w’])')
RANGE = re.compile(r'(?<![\w:.=-])\d{1,3}-\d{1,3}(?![\w:-])')
LIGATURE = re.compile(r'\b(?:c|ch|s|b|n|v|m)?oe(?:ur|uf|uvre|il|ud|urs|ils)\b', re.I)
FAMILIAR = re.compile(r'\b(?:tu|toi|tes|t’as|t’es)\b', re.I)

# Spelt as in Britain and in Canada, as far as these agree; of -ize and -ise, the house takes -ise.
AMERICAN = re.compile(
    r'\b(?:(?:(?:dis)?col|flav|fav|behavi|hon|lab|neighb|rum|tum|vap)or(?:s|ed|ing|ful|able|ite)?|'
    r'center(?:s|ed|ing)?|(?:centi|milli|kilo)?meters?|(?:milli)?liters?|fibers?|theaters?|'
    r'gray(?:s|ish)?|analyz\w+|catalogs?|defense|offense|'
    r'(?:travel|cancel|label|model|signal|total|fuel)(?:ed|ing|er)|'
    r'fulfillment|skillful|enrollment|aluminum|pediatric\w*|orthopedic\w*|hematoma\w*|edema|anemia|'
    r'(?:recogn|organ|real|maxim|minim|summar|personal|custom|synchron|final|normal|initial|'
    r'general|special|util|emphas|apolog|standard)iz(?:e|es|ed|ing|ation|ations))\b', re.I)


def masked(text):
    """The text with an x for all that is not words: markup, addresses, formats."""
    text = MARKUP.sub(lambda match: 'x' * len(match[0]), text)
    return FORMAT.sub(lambda match: 'x' * len(match[0]), text)


def common(text, plain):
    if "'" in plain:
        yield 'a straight apostrophe (want ’)'
    if '"' in plain:
        yield 'a straight quotation mark'
    if '...' in plain:
        yield 'three points (want …)'
    if '  ' in plain:
        yield 'two spaces'
    if ' - ' in plain:
        yield 'a hyphen for a dash (want –)'
    if RANGE.search(plain):
        yield 'a hyphen between numbers (want –)'


def french_signs(text, plain):
    listed = LIST.fullmatch(text)
    for match in re.finditer(r'''[;:!?](?=[\s;:!?»”)…<]|$)''', plain):
        sign, before = match[0], plain[match.start() - 1:match.start()]
        want = WIDE if sign == ':' else NARROW
        if listed or before == '' or before in '!?' and sign in '!?':
            continue
        if before != want:
            yield f'U+{ord(want):04X} is missing before "{sign}"'
    for match in re.finditer('«(.?)', plain):
        if match[1] != WIDE:
            yield 'U+00A0 is missing after "«"'
    for match in re.finditer('(.?)»', plain):
        if match[1] != WIDE:
            yield 'U+00A0 is missing before "»"'
    if re.search('[“”]', plain):
        yield 'English quotation marks (want « »)'


def french_numbers(text, plain):
    for match in re.finditer('%%?', FORMAT.sub(
            lambda match: match[0] if match[0] == '%%' else 'x' * len(match[0]), text)):
        if match.start() and text[match.start() - 1] not in (WIDE, '('):
            yield 'U+00A0 is missing before "%"'
    for match in UNIT.finditer(text):
        yield f'U+00A0 is missing between a number and its unit: {match[0]!r}'
    if re.search(rf'\d{WIDE}h \d', text):
        yield 'U+00A0 is missing between hours and minutes'
    if re.search(r'(?<![\d.])\d+\.\d+(?![\d.])', plain):
        yield 'a decimal point (want ,)'
    if re.search(r'(?<![\d,])\d{1,3},\d{3}(?!\d)', plain):
        yield 'a comma between thousands (want U+202F)'
    if re.search(rf'\b1[ {WIDE}](?:{MONTHS})\b', plain):
        yield 'the first of a month is “1er”'
    if 'ᵉʳ' in plain:
        yield 'raised letters (want 1er)'


def french(text):
    """Yields what is wrong with a French text."""
    plain = masked(text)
    yield from common(text, plain)
    yield from french_signs(text, plain)
    yield from french_numbers(text, plain)
    if (match := ENGLISH_DATES.search(plain)):
        yield f'English: {match[0]}'
    if (match := LIGATURE.search(plain)):
        yield f'œ is wanted: {match[0]}'
    if (match := FAMILIAR.search(plain)):
        yield f'“vous” is wanted: {match[0]}'


def english(text):
    """Yields what is wrong with an English text."""
    plain = masked(text)
    yield from common(text, plain)
    if re.search(r'\w[ \u00a0\u202f][;:!?](?!\w)', plain):
        yield 'a space before a sign'
    if re.search('[«»]', plain):
        yield 'French quotation marks (want “ ”)'
    if re.search(r'(?<![\d.])\d,\d{3}(?![\d,])', plain):
        yield 'a comma in a number below 10 000'
    if (match := AMERICAN.search(plain)):
        yield f'another spelling: {match[0]}'


def self_test():
    for wrong, text in [
            ('U+202F', 'Quoi ?'), ('U+202F', 'Quoi?'), ('U+202F', f'Quoi{WIDE}?'),
            ('U+202F', 'Un; deux'), ('U+202F', 'Oh!'), ('U+202F', '<b>Oh</b>!'),
            ('U+00A0', 'Ici : là'), ('U+00A0', f'Ici{NARROW}:'), ('U+00A0', 'Ici: %s'),
            ('after', f'«non{WIDE}»'), ('before', f'«{WIDE}non{NARROW}»'), ('English', '“non”'),
            ('apostrophe', "l'eau"), ('quotation', 'le "mur"'), ('three', 'Ouvrir...'),
            ('two spaces', 'Un.  Deux'), ('dash', 'un - deux'), ('between', 'de 24-72'),
            ('before "%"', '5 %% de'), ('before "%"', '5 % de'), ('before "%"', f'%s{NARROW}%%'),
            ('before "%"', '80%'), ('unit', '10 min'), ('unit', '%s km, %d'), ('unit', f'4{NARROW}h'),
            ('hours', f'à 18{WIDE}h 30'), ('point', 'de 0.5 à'), ('thousands', '12,345 fois'),
            ('1er', 'le 1 mai'), ('1er', f'le 1{WIDE}août'), ('raised', 'le 1ᵉʳ mai'),
            ('English', 'le 3 November'), ('œ', 'le coeur'), ('vous', 'Tu cours'),
            ('', f'Quoi{NARROW}?! Ici{WIDE}: «{WIDE}là{WIDE}»{NARROW}; l’eau, 06:45, %d:%02d'),
            ('', '<a href="http://x/?a">%\'d &amp; l’eau</a>'), ('', 'https://example.org/?q: x'),
            ('', f'Est-ce là{NARROW}? (oui{NARROW}!)'), ('', f'5{WIDE}%% de, 80{WIDE}% (%)'),
            ('', f'10,4{WIDE}km, %d{WIDE}h, 24–72, 2026-11-19, 22:45-06:30, 0,5 à 1, le 1er mai'),
            ('', f'18{WIDE}h{WIDE}30, 12{NARROW}345, version 1.2.3, %.1f, %2$s %1$s, 10 minutes'),
            ('', 'course;jambes;'), ('', 'un poète, le ton, 3 maximum')]:
        got = list(french(text))
        assert len(got) == (1 if wrong else 0) and wrong in ''.join(got), (text, got)
    for wrong, text in [
            ('apostrophe', "it's"), ('quotation', 'the "wall"'), ('three', 'Open...'),
            ('two spaces', 'One.  Two'), ('dash', 'one - two'), ('between', '24-72 h'),
            ('before a sign', 'What ?'), ('French', '«no»'), ('below', 'of 5,205'),
            ('spelling', 'Urine color'), ('spelling', 'Discolored'), ('spelling', 'the center'),
            ('spelling', '5 kilometers'), ('spelling', 'Canceled'), ('spelling', 'recognized'),
            ('', 'It’s the “wall”: 24–72 h, 22:45-06:30, 2026-11-19, cross-training, 12,345'),
            ('', '%s + ?, colour, metres, centred, a size, prized, a program, parameters, modelled')]:
        got = list(english(text))
        assert len(got) == (1 if wrong else 0) and wrong in ''.join(got), (text, got)
