"""The patterns behind figures: names that carry a number, open fields, words for a multiple."""

import re

from coach.language.units import CURRENCY_BEFORE, SYMBOLS
from coach.models import Language

_NUMBERED = (
    r"iso(?:/iec)?|soc|rfc|nist|pci|une|ley|law|art\.?|articulo|decreto|oauth|http|tls|usb|web|"
    r"python|java|node|angular|vue|react|php|django|rails|windows|android|ios|wcag|html|css|"
    r"bluetooth|industria|industry|version|ver\.|release|nivel|level|tier|fase|phase|etapa|stage|"
    r"paso|step|grado|grade|categoria|category|modulo|module|lote|batch|wave|ola|sprint|okrs?|krs?|"
    r"rc|objetivo|objective|resultado clave|key result|numero|number|num\.|no\.|nro\.|n[°º]|#|"
    r"pagina|page|capitulo|chapter|seccion|section|anexo|tabla|figura|hito|milestone|horizonte|"
    r"horizon|percentil|percentile|prioridad|priority|sev|severidad|severity|scope|alcance|curso|"
    r"trl|gpt|serie|formula|agenda|opcion|option|tipo|type|web|core"
)
_AGES = r"dia|day|semana|week|mes|month|hora"
NAMED = re.compile(rf"(?:(?<!\w)(?:{_NUMBERED})[ -]?|[a-z]-|(?<!\w)(?:kr|no|o|rc)\.|#)$")
"""Just before a number that numbers a thing: *nivel 1*, *ISO 27001*, *GPT-4*."""
AGED = re.compile(rf"(?<!\w)(?<!\d )(?:(\w+) )?(?:{_AGES}) $")
"""Just before a number that counts from a start, *day 30*, with the word before that."""
FREQUENT = frozenset(("al", "por", "per", "each", "cada", "a", "un", "una", "every", "the", "el"))
LEVELS = re.compile(
    r"(?<!\w)(del?|from|al?|to) (?:el |la |the )?(?:nivel|level|grado|grade|trl|stage|etapa) $"
)
LEVEL_ON = re.compile(
    r" (?:al?|to|→|->|hasta) (?:el |la |the )?(?:(?:nivel|level|grado|grade|trl|stage|etapa) )?\d"
)
"""A numbered thing that moves: *del nivel 2 al nivel 4*."""
GRADED = re.compile(r"(?:grade|grado|level|nivel|score) $")
"""Things that have a mark, which may have decimals, where a number of theirs has none."""
LISTED = re.compile(r"(?:objetivo|objective|numero|number) $")
"""Things of which a plan has fewer than ten, so that *objetivo 90* is a figure."""
YEAR = re.compile(r"20[12]\d|203\d")
YEAR_BEFORE = re.compile(r"(?:[→<>≥≤=~:]|(?<!\w)(?:al?|to|de|from|hasta|than|reach|alcanzar)) ?$")
COUNTED_AFTER = re.compile(r" (?!goals?|plan|objetivos?|metas?|targets?|roadmap)[a-záéíóúñ]{3}")
WORD_BEFORE = re.compile(r"\w+ $")
NUMBERED_WORD = re.compile(rf"(?<!\w)(?:{_NUMBERED}) $")
PLAIN_COUNT = re.compile(r"\d{1,6}(?:\.\d){0,2}")
EDITION = re.compile(r"\d\.0(?:\.0)?")

CURRENCY = re.compile(rf"(?:(?<![a-z])|(?=[{SYMBOLS}]))(?:{CURRENCY_BEFORE}) ?$")
TIMES_BEFORE = re.compile(r"(?<!\w)[x×] ?$")
GLUED = re.compile(r"(?:[^\W\d_]|[a-z0-9][_@]|[a-z]/|\w\.)$")
"""Just before a number that belongs to a word."""
ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+")
SIGN = re.compile(r"(?<![\w%$€£.)\]+-])(?:\+/-|[+±-])\s?$")
MARK_BEFORE = re.compile(r"(?:^|\n)[\s(*_>]*$")
MARK_AFTER = re.compile(r"(?:[.)º]|\.?[-–])[*_]*[ \t]+\S|\ufe0f|\u20e3")
CLOCK = re.compile(r":\d\d(?!\d)| ?(?:am|pm)\b| ?[ap]\.m\.| o'clock\b")
RATIO = re.compile(r" ?: ?1(?![\d.,])")
OUT_OF = re.compile(r" ?/ ?(\d{1,5})(?![\d/]|[.,]\d)")
OUT_OF_WORDS = re.compile(
    r"(?: out of| sobre| de cada| in every) (\d{1,5})(?!\d|[.,]\d)"
    r"|(?: de| of) (5|7|10|100)(?!\d|[.,]\d)"
)
ALWAYS_ON = re.compile(r"(?:24[/x]7|7[/x]24|50/50|80/20|20/80|360 ?°|9/11)(?![\d])")
ORDINAL = re.compile(r" ?(?:°|º|ª)(?!c)|(?:st|nd|rd|th|er|ero|era|do|da|ro|ra|to|ta|vo|va|mo)\b")
PLUS_AGE = re.compile(r"(?<!\w)[a-z]\+$")
COMPOUND = re.compile(r"-[a-z]")

BRACKET = re.compile(r"\[([^\[\]\n]{1,48})\](?!\()|<([a-z][^<>\n]{0,40})>|\{([^{}\n]{1,40})\}")
CHECKBOX = re.compile(r"[\s*+\d.)-]*\[x\]")
FIELD_WORDS = re.compile(
    r"(?<!\w)(?:meta|metas|target|objetivo|linea (?:de )?base|base|baseline|valor|value|actual|"
    r"current|x+|y|n|numero|number|cifra|figure|tbd|tbc|definir|completar|inicial|start|cantidad|"
    r"amount|dato|goal|cuanto|how (?:many|much))(?!\w)|^[%#?$€.…_ ]+$"
)
OPEN = re.compile(
    r"(?<!\w)(?:x{2,}(?:[.,]x+)?|x[.,]x+|x(?= ?%)|y{1,3}(?= ?%)|z(?= ?%)|n(?= ?%)|(?<=[$€£])[xn]|"
    r"(?<=[$€£] )[xn]|_{2,}|\?+(?= ?%)|tbd|tbc|to be (?:defined|determined|confirmed)|"
    r"(?:por|a) (?:definir|determinar|confirmar)|n[/.]?[ad](?:\.|(?!\w))"
    r"(?=\s*(?:$|[→,;)]|->|=>|a |to ))|n/[ad])(?!\w)|(?<![\w?¿])\?{2,3}(?!\w)"
)
"""An open figure in folded text."""
LETTER = re.compile(
    r"(?<![\w/&.+-])[XN](?= [a-záéíóúñü]{3})(?! (?:y|and|or|para|for|with|con|que)\b)"
)
"""A capital that stands for a figure before what it counts: *X claims*, *N clientes*."""
LETTER_PAIR = re.compile(
    r"(?<!\w)(?:de|from) ([XN])(?: \w+)? (?:a|to) (?:(?:menos de|less than|under) )?([XYZN])(?!\w)"
)
OPEN_HINT = re.compile(r"[\[<{_?]|(?<!\w)(?:x|y|z|n)|tb[cd]|to be|definir|determinar|confirmar")

_TWICE_AS = r"(?= (?:as|the|our|its|their|what)\b)"
_WHOLE = r"(?= (?:of (?!(?:the )?(?:year|quarter|month|20|q\d))|the|our|its|their|as|all)\b)"
MULTIPLES: dict[Language, tuple[tuple[float, str], ...]] = {
    "es": (
        (2.0, r"duplic(?:ar|amos|aremos|ando|an?|aran?|o|quen?|arse)|duplique|"
              r"dobl(?:ar|amos|ando|aremos)|(?:el )?doble(?= (?:de|que)\b| *(?:$|[.,;)]))"),
        (3.0, r"triplic(?:ar|amos|aremos|ando|an?|aran?)|triplique|"
              r"(?:el )?triple(?= (?:de|que)\b| *(?:$|[.,;)]))"),
        (4.0, r"cuadruplic(?:ar|amos|aremos|ando|a)|cuadruplique"),
        (5.0, r"quintuplic(?:ar|amos|aremos|ando|a)"),
        (6.0, r"sextuplic(?:ar|amos|aremos|ando|a)"),
        (7.0, r"septuplic(?:ar|amos|aremos|ando|a)"),
        (8.0, r"octuplic(?:ar|amos|aremos|ando|a)"),
        (10.0, r"decuplic(?:ar|amos|aremos|ando|a)"),
        (1 / 2, r"(?<!primera )(?<!segunda )la mitad(?! del? (?:ano|mes|trimestre|semestre|20))|"
                r"(?<=en )un medio"),
        (1 / 3, r"un tercio|(?:una|la) tercera parte"),
        (2 / 3, r"(?:los )?dos tercios|dos terceras partes"),
        (1 / 4, r"un cuarto(?= de (?!hora))|(?<=en )un cuarto(?! de)|(?:una|la) cuarta parte"),
        (3 / 4, r"(?:los )?tres (?:cuartos|cuartas partes)(?! de hora)"),
        (1 / 5, r"un quinto|(?:una|la) quinta parte"),
        (1 / 10, r"un decimo(?= de)|(?:una|la) decima parte"),
    ),
    "en": (
        (2.0, r"doubl(?:es?|ed|ing)(?![ -](?:check|digits?|opt|entry|click|book|bound|side))"
              rf"|twice{_TWICE_AS}|twofold"),
        (3.0, r"(?:tripl|trebl)(?:es?|ed|ing)|threefold"),
        (4.0, r"quadrupl(?:es?|ed|ing)|fourfold"),
        (5.0, r"quintupl(?:es?|ed|ing)|fivefold"),
        (6.0, r"sextupl(?:es?|ed|ing)|sixfold"),
        (7.0, r"sevenfold"),
        (8.0, r"eightfold"),
        (9.0, r"ninefold"),
        (10.0, r"tenfold"),
        (100.0, r"(?:a )?hundredfold"),
        (1 / 2, r"halv(?:es?|ed|ing)|(?<=by )(?:a )?half|"
                r"(?<=in )half(?! (?:an? |the (?:time|year)))|"
                rf"(?<!first )(?<!second )half{_WHOLE}|(?<=: )half(?=\s*(?:$|[),.;]))|"
                r"half(?= (?:that|as (?:many|much))\b)|(?<=least )half|(?<=than )half"),
        (1 / 3, r"(?:a|one)[ -]third(?!-)"),
        (2 / 3, r"two[ -]thirds"),
        (1 / 4, r"(?<=by )a quarter(?! (?:of|past|to)\b)|"
                  r"(?:a|one)[ -]quarter(?= of (?:the|our|all|its|their|users|customers)\b)"),
        (3 / 4, r"three[ -]quarters(?= of)"),
        (1 / 5, r"(?:a|one)[ -]fifth"),
        (1 / 10, r"(?:a|one)[ -]tenth"),
    ),
}  # fmt: skip
MULTIPLE: dict[Language, re.Pattern[str]] = {
    language: re.compile(
        r"(?<![\w-])(?:"
        + "|".join(f"(?P<m{at}>{pattern})" for at, (_, pattern) in enumerate(ways))
        + r")(?!\w)"
    )
    for language, ways in MULTIPLES.items()
}
MULTIPLE_HINT = re.compile(
    r"doub|twice|tripl|trebl|[qc]uadr|quint|fold|hal[fv]|third|quarter|fifth|tenth|upli|dobl|"
    r"decupl|mitad|medio|terc|cuart|decim"
)
BY_TIMES = re.compile(r"(?:multipli\w{1,8}(?: \w+){0,5} (?:por|by)|by a factor of) $")

_BOUND = (
    r"(?:(?:mas |menos |al menos |por debajo |por encima )?(?:de )?(?:los |las |un |el )?|"
    r"(?:less |more |fewer )?than |under |over |at least |about |unos |unas |hasta )"
)
JOIN = re.compile(rf"\s*(?:→|->|=>|-|>)\s*(?:{_BOUND})?[<>≤≥~=]{{0,2}}\s*|"
                  rf"\s+(?:al?|to|hasta|para|o|or)\s+(?:{_BOUND})?[<>≤≥~=]{{0,2}}\s*")  # fmt: skip
"""What stands between the two figures of a range."""
AND_JOIN = re.compile(r"\s+(?:y|and|e)\s+")
BETWEEN = re.compile(r"(?<!\w)(?:entre|between)(?: el| los| las| un)?\s+[<>≤≥~]?\s*$")

NO_COUNT_AFTER_ONE = frozenset((
    "of", "that", "who", "which", "and", "or", "to", "by", "on", "at", "is", "another", "place",
    "single", "more", "day", "hand", "time", "for", "in", "with", "stop", "can", "will", "we",
))  # fmt: skip
VAGUE_WORDS = frozenset((
    "mil", "millon", "millones", "docena", "docenas", "centenar", "centenares", "hundred",
    "thousand", "million", "billion", "dozen",
))  # fmt: skip
PHRASES = re.compile(r"(?:six|seis) sigma|(?:zero|cero)[ -]trust|one[ -]on[ -]one|uno a uno|"
                     r"dos a dos|one by one|one to one|one-to-one")  # fmt: skip
