"""The words that are numbers, in Spanish and English: units, scales, places, parts, multiples."""

from fractions import Fraction

from coach.language.numerals import SMALL_NUMBERS

UNITS = SMALL_NUMBERS["es"] | SMALL_NUMBERS["en"] | {"un": 1, "una": 1}
SCALES = {
    "hundred": 100,
    "hundreds": 100,
    "cientos": 100,
    "centenar": 100,
    "centenares": 100,
    "mil": 1000,
    "miles": 1000,
    "millar": 1000,
    "millares": 1000,
    "thousand": 1000,
    "thousands": 1000,
    "millon": 10**6,
    "millones": 10**6,
    "million": 10**6,
    "millions": 10**6,
    "billion": 10**9,
    "billions": 10**9,
    "billon": 10**12,
    "billones": 10**12,
    "trillion": 10**12,
    "trillions": 10**12,
}
ARTICLES = frozenset({"un", "una", "uno", "one"})
OTHER_MEANING = {"en": frozenset({"once"}), "es": frozenset({"ten"})}
"""Words that are a number in the other language: *once* in Spanish, *ten* (have) in English."""


def _places(table: dict[int, str]) -> dict[str, int]:
    return {word: value for value, words in table.items() for word in words.split()}


def _gendered(table: dict[int, str]) -> dict[str, int]:
    """Return Spanish ordinals in every gender and number, from their stems."""
    return {
        stem + ending: value
        for value, stems in table.items()
        for stem in stems.split()
        for ending in ("o", "a", "os", "as")
    }


_FIRST_NINE = {
    1: "primer", 2: "segund", 3: "tercer", 4: "cuart", 5: "quint", 6: "sext", 7: "septim sétim",
    8: "octav", 9: "noven",
}  # fmt: skip
_TENS = {
    10: "decim", 20: "vigesim", 30: "trigesim", 40: "cuadragesim quadragesim",
    50: "quincuagesim", 60: "sexagesim", 70: "septuagesim", 80: "octogesim", 90: "nonagesim",
}  # fmt: skip
ORDINALS = (
    _gendered(_FIRST_NINE)
    | _gendered(_TENS)
    | _gendered({100: "centesim", 1000: "milesim", 10**6: "millonesim"})
    | _gendered({11: "undecim onceav", 12: "duodecim doceav"})
    | _gendered(
        {
            tens + unit: " ".join(
                f"{start}o{end}" for start in starts.split() for end in ends.split()
            )
            for tens, starts in _TENS.items()
            for unit, ends in _FIRST_NINE.items()
        }
    )
    | {"primer": 1, "tercer": 3, "decimoprimer": 11, "decimotercer": 13, "decimoseptimo": 17}
    | _places(
        {
            1: "first",
            2: "second",
            3: "third",
            4: "fourth",
            5: "fifth",
            6: "sixth",
            7: "seventh",
            8: "eighth",
            9: "ninth",
            10: "tenth",
            11: "eleventh",
            12: "twelfth",
            13: "thirteenth",
            14: "fourteenth",
            15: "fifteenth",
            16: "sixteenth",
            17: "seventeenth",
            18: "eighteenth",
            19: "nineteenth",
            20: "twentieth",
            30: "thirtieth",
            40: "fortieth",
            50: "fiftieth",
            60: "sixtieth",
            70: "seventieth",
            80: "eightieth",
            90: "ninetieth",
            100: "hundredth",
            1000: "thousandth",
            10**6: "millionth",
        }
    )
)
"""Places in a row, folded, in every Spanish gender and number."""
MULTIPLES = {
    word: Fraction(value)
    for value, words in {
        "2": "doble duplicar duplique dupliquen duplica duplican duplicando duplicado duplicada "
        "duplicacion doblar doblando double doubles doubled doubling twice twofold",
        "3": "triple triplicar triplique triplica triplicando triplicado triples tripled tripling "
        "treble threefold thrice",
        "4": "cuadruple cuadruplicar cuadruplique cuadruplica quadruple quadrupled quadrupling "
        "fourfold",
        "5": "quintuple quintuplicar quintuplique quintuplica fivefold",
        "6": "sextuple sextuplicar sextuplique sextuplica sixfold",
        "7": "septuple septuplicar sevenfold",
        "8": "octuple octuplicar eightfold",
        "9": "nonuple ninefold",
        "10": "decuple decuplo decuplicar tenfold",
        "100": "centuple centuplicar hundredfold",
        "1/2": "mitad halve halves halved halving half",
    }.items()
    for word in words.split()
}
COUNTS = _places(
    {
        2: "par pares couple bienio",
        3: "trienio",
        5: "lustro lustros quinquenio",
        10: "decena decenas decada decadas decade decades decenio",
        12: "docena docenas dozen dozens",
        14: "fortnight fortnights",
        15: "quincena quincenas",
        100: "siglo siglos",
    }
)
"""Words for so many of something, and for so much time."""
_PART_STEMS = {
    7: "septim", 9: "noven", 11: "onceav", 12: "doceav", 13: "treceav", 14: "catorceav",
    15: "quinceav", 16: "dieciseisav", 17: "diecisieteav", 18: "dieciochoav", 19: "diecinueveav",
    20: "veinteav", 100: "centesim", 1000: "milesim",
}  # fmt: skip
PARTS = _places(
    {
        2: "medio media medios halves",
        3: "tercio tercios third thirds",
        4: "cuarto cuartos quarter quarters",
        5: "quinto quintos fifth fifths",
        6: "sexto sextos sixth sixths",
        7: "seventh sevenths",
        8: "octavo octavos eighth eighths",
        9: "ninth ninths",
        10: "decimo decimos tenth tenths",
        11: "eleventh elevenths",
        12: "twelfth twelfths",
        15: "fifteenth fifteenths",
        20: "twentieth twentieths",
        100: "hundredth hundredths",
        1000: "thousandth thousandths",
    }
)
PARTS |= {stem + ending: v for v, stem in _PART_STEMS.items() for ending in ("o", "os")}
PARTS |= {
    f"{stem}a{plural} parte{plural}": value
    for value, stem in {
        3: "tercer",
        4: "cuart",
        5: "quint",
        6: "sext",
        8: "octav",
        10: "decim",
        **_PART_STEMS,
    }.items()
    for plural in ("", "s")
}
"""What a whole is cut into, as it stands behind a numerator."""
