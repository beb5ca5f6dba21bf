"""What the labels of Everitt and Ryan (2024) are about, as patterns in small letters: named cues, counted.

Written from the evidence the annotators gave in the training adverts, and from word lists everyone knows. A cue may
speak for a label or against it, or tell what is only mentioned from what is wanted; the models find out which. Where
an alternative had its only support in adverts that were kept aside, it was taken out before they were used.
"""

import re

LANGUAGE = (
    r"(?:"
    r"english|french|german|spanish|italian|dutch|portuguese|russian|arabic|chinese|mandarin|"
    r"cantonese|japanese|korean|thai|vietnamese|turkish|polish|czech|danish|swedish|norwegian|"
    r"finnish|greek|hungarian|romanian|bulgarian|hebrew|hindi|punjabi|indonesian|ukrainian"
    r")"
)
PEOPLE = (
    r"(?:"
    r"asian|african|black|hispanic|latin[oax]|indigenous|aboriginal|maori|pacific islander|"
    r"native american|jewish|arab|inuit|tibetan|caribbean|middle[- ]eastern|european|brazilian|"
    r"punjabi|yoruba|turkish|caucasian|white"
    r")"
)

_PATTERNS: dict[str, dict[str, str]] = {
    "age": {
        "many years": (
            r"\b(?:1[0-9]|2[0-9])\s*(?:\+|plus|or more)?(?:\s*(?:-|–|to)\s*\d+)?\s*\+?\s*"
            r"(?:years?|yrs)[^.\n]{0,60}?\b(?:experience|career|working|background|practice|industry|management|field|role)|"
            r"\b(?:ten|twelve|fifteen|twenty)\b[^.\n]{0,12}years"
        ),
        "some years": r"\b[6-9]\s*(?:\+|plus|or more)?(?:\s*(?:-|–|to)\s*\d+)?\s*\+?\s*(?:years?|yrs)",
        "range of years": r"\b\d+\s*(?:-|–|to)\s*(?:8|9|1\d|2\d)\s*\+?\s*(?:years?|yrs)",
        "recent graduate": (
            r"\b(?:recent|recently|fresh|new|young|enthusiastic|lively)\b[^.\n]{0,30}\b(?:grad(?:uate)?s?|"
            r"graduated|degree|qualified|qualifications?)\b"
        ),
        "graduate": r"\bgrad(?:uate)?s?\b",
        "student": (
            r"\b(?:(?:last|final|4th|fourth|3rd|third)[- ]year|students?|interns?|internship|trainee|college grad|"
            r"early[- ]career|start(?:ing)? (?:of )?(?:your|a) career|new to the industry)\b"
        ),
        "young": (
            r"\byoung(?:er|ster)?s?\b"
            r"(?! (?:people|children|person|adults|learners|child|persons|lives|minds|offenders))|"
            r"\byouth(?:ful)\b"
        ),
        "young people": r"\byoung(?:er)? (?:people|children|person|adults|learners)\b",
        "young team": (
            r"\byoung(?:,| and| &|/)?[^.\n]{0,40}\b(?:team|company|professionals?|staff|organi[sz]ation|"
            r"environment|collective|lawyer|scientists|workplace|people)\b|youthful|"
            r"(?:dynamic|fun|vibrant)[^.\n]{0,10}(?:,| and| &) young"
        ),
        "energetic": (r"\benerg(?:etic|ised|ized)\b|high[- ]energy|level of energy|\blively\b|\bvibrant\b|\bbubbly\b"),
        "pace": r"\bfast[- ](?:paced|moving|growing)|rapid(?:ly)? (?:pace|scaling|growing|chang)|non-stop",
        "savvy": r"\bsavvy\b|digital(?:ly)? (?:fluen|proficien|literate)|tech-enabled|social media",
        "mature": (
            r"\bmatur(?:e|ity)\b|\bseasoned\b|\bdecades?\b|\btenure\b|wealth of|"
            r"long[- ](?:established|standing|term|history)|lengthy|\bveteran (?:professional|expert)|"
            r"over (?:a|many|the) (?:long|years|career)|many years|established (?:career|reputation|professional)|"
            r"seniority|accomplishments over|\bhoned\b"
        ),
        "fresh": (
            r"\bfresh\b|contemporary|up-and-coming|emerging|modern (?:skills|knowledge)|up[- ]to[- ]date|"
            r"latest (?:industry )?(?:trends|technolog)|current (?:industry )?(?:trends|knowledge|skills)|"
            r"\brecent (?:education|qualification|academic|expertise|experience)"
        ),
        "age given": (
            r"\baged?\b(?! care)[^.\n]{0,20}\d{2}|under (?:the age of )?\d{2}\b|\d{2} years (?:old|of age)|"
            r"age (?:limit|range|group|between)|18 ?(?:\+|years or older|or over)|over 18\b|max(?:imum)? age|"
            r"up to \d{2} years|\bage\b\s*:"
        ),
        "fun": r"\bpart(?:y|ies)\b|\bfun\b|\bsocials?\b events|pizza|ping[- ]?pong|adventure|\bepic\b",
        "junior": r"\bjunior\b|entry[- ]level",
        "hungry": r"\bhungry\b|\bpassion",
    },
    "disability": {
        "lift": (
            r"\b(?:lift|lifting|carrying|pull|move)\b[^.\n]{0,80}?\b(?:\d+\s*(?:lbs?|pounds?|kgs?|kilos?|#)|heavy|"
            r"boxes|weights?|loads?)"
        ),
        "stand": (
            r"\b(?:stand|standing|walk|walking|sit|sitting|on (?:your|their) feet)\b[^.\n]{0,60}?\b(?:long|"
            r"extended|prolonged|hours?|periods?|most of|entire|throughout|shift|day)\b|\bfor extended periods\b"
        ),
        "postures": r"\b(?:stoop|kneel|crouch|crawl|bend|squat|twist|climb|balanc)(?:ing|e)?\b",
        "fit": (
            r"\bphysical(?:ly)?\b(?:[^.\n]{0,15})\b(?:fit|fitness|able|strong|strength|demand\w*|requirements?|"
            r"ability|abilities|activity|stamina|active)|\bfit and healthy|good health|\bhealthy\b|"
            r"keep you (?:active|fit)|\bstamina\b|\bfit\b,? (?:and|healthy)"
        ),
        "senses": (
            r"\b(?:vision|eyesight|colou?r vision|hearing|see,|visual acuity|hand[- ]eye|motor skills|dexterity|"
            r"repetitive|keyboard(?:ing)?|speech|talk or hear|see and hear)\b"
        ),
        "noise": (
            r"\bnois[ey]\b|noise level|chaotic|inventory counts|stairs|ladders|environmental conditions|"
            r"changing (?:environment|priorities)"
        ),
        "demands": (
            r"physical (?:demands|requirements|inventory)|manual (?:labou?r|work|handling|tasks|dexterity)|"
            r"physically demanding|heavy (?:lifting|manual|equipment)|working conditions"
        ),
        "accommodation": r"reasonable (?:accommodations?|adjustments?)|accommodations? (?:may|will|can)",
        "disabled": r"\bthe disabled\b|able[- ]bodied|\bsuffer",
        "welcome": (
            r"(?:encourag|welcom|invit|seek|hir|represent|committ|priorit|prefer|"
            r"support)\w*[^.\n]{0,60}\b(?:disabilit|disabled)|"
            r"disabilit\w*[^.\n]{0,40}(?:encouraged|welcome|to join)"
        ),
        "disability": r"\bdisab(?:ilit|led)\w*",
        "mind": (
            r"under pressure|multi-?task|tight deadlines|verbal communication|extrover|smil(?:e|ing)|"
            r"mental(?:ly)? (?:fit|alert|tough)|talk a lot|clear(?:ly)? speak|"
            r"without (?:taking )?(?:frequent )?breaks|neuro"
        ),
        "driving": r"driv\w+['’]?s? licen[cs]e|full licen[cs]e|valid licen[cs]e|must drive",
    },
    "feminine": {
        "she": r"(?<![/\w(])(?:she|her|hers|herself)\b(?!\s*/)(?!/)",
        "women": r"\b(?:wom[ae]n|females?|girls?|ladies|lady|feminis[mt])\b",
        "women wanted": (
            r"\b(?:wom[ae]n|females?)\b[^.\n]{0,60}\b(?:apply|encouraged|preferred|welcome|desired|candidates?|"
            r"applicants?|leadership|roles?|represent\w*|drivers|only|in tech\w*|career)|(?:encourag|prefer|seek|"
            r"hir|employ|especially|more|support|empower|experienced|capable)\w*[^.\n]{0,50}\b(?:wom[ae]n|female)"
        ),
        "balance": r"gender[- ](?:divers|balanc|equal|parity|represent)\w*",
        "care": (
            r"\b(?:car(?:ing)|nurtur\w*|empath\w*|compassion\w*|"
            r"kind(?:ness|ly)?(?=[,.\s]+(?:and|caring|supportive|trust|heart|patient))|kindness|warm(?:th|ly)?|"
            r"gentl\w*|tender\w*|sensitiv\w*|affectionate|loving|patien(?:t and|ce)|calming|bubbly|approachable|"
            r"emotional(?:ly)?|heart)\b"
        ),
        "together": (
            r"\b(?:collaborat\w*|cooperat\w*|support(?:ive|ing)|together|relationships?|interpersonal|trust\w*|"
            r"community|harmon\w*|holistic|humility|helping)\b"
        ),
        "mother": r"\bmaternity\b|\bmothers?\b|\bmums?\b|pregnan|hostess|waitress|\bmaid\b|receptionist|nanny",
        "dependable": (
            r"meticulous|committed and dependable|attention to detail|polite|pleasant|cheer|smil|positivity|"
            r"sensual|creative|personal connection"
        ),
    },
    "masculine": {
        "he": r"(?<![/\w(])(?:he|his|him|himself)\b(?!\s*/)(?!/)",
        "man": (
            r"\b(?:foreman|manpower|man-?hours|man power|chairman|salesm[ae]n|craftsm[ae]n|workm[ae]n|"
            r"repairm[ae]n|handyman|countryman|one-man|m[ae]n|guys?|gentlem[ae]n|males?|fatherly|"
            r"brother\w*)\b(?!\s*and\s*wom)"
        ),
        "hunter": (
            r"\b(?:hunters?|ninjas?|rock ?-?stars?|superstars?|gurus?|wizards?|warriors?|champions?|heroes|hero|"
            r"beast|crush\w*|dominat\w*|dominant|conquer\w*|fearless|fighter|attack|kick[- ]?ass|bold)\b"
        ),
        "aggressive": (
            r"\b(?:aggressiv\w*|assertiv\w*|forceful\w*|tenaci\w*|relentless|ruthless|command(?:ing)?|authorit\w*|"
            r"decisive\w*|determin(?:ed|ation)|stop at nothing|head-on|tackle|tough|firm)\b"
        ),
        "competitive": (
            r"\bcompetiti(?:ve|on|veness)\b"
            r"(?! (?:sal|pay|compens|benefit|wage|remun|rate|pack|base|hour|market|bonus|reward|advantage|annual))"
        ),
        "driven": (
            r"\b(?:driven|drive (?:to|change|result|revenue|growth|performance|success)|ambiti\w*|"
            r"results?[- ](?:orient\w*|driven|focus\w*)|target[- ]driven|goal[- ]\w+|achiev\w*|"
            r"self-(?:starter\w*|reliant|motivated|sufficient|confident)|entrepreneur\w*|energy and drive|"
            r"high[- ]perform\w*|hungry|success-\w+)\b"
        ),
        "strong": r"\bstrong(?:ly)?\b",
        "lead": r"\b(?:lead(?:s|ing|er|ers|ership)?)\b",
        "strong lead": (
            r"\bstrong\b[^.\n]{0,30}\b(?:lead\w*|decision|analytical|strategic|negotiat\w*|track|team-leading|"
            r"influenc\w*|independent|competitive)|lead with|lead the charge|natural (?:leader|motivator)|"
            r"influence without|proven leader"
        ),
        "strategic": (
            r"\bstrategic (?:think\w*|foresight|mindset|direction)|strategic thinker|cutting-edge|\bdisrupt\w*|"
            r"\binnovat\w* and|sense of urgency|think on your feet|risks?\b|\bhands[- ]on\b|"
            r"roll(?:ing)? up your sleeves|\bindependen\w*|autonom\w*|individualis\w*|unassisted|independently"
        ),
        "challenge": (
            r"\bchalleng\w*|high[- ]pressure|\bdynamic\b|\bconfiden(?:t|ce)\b|quick decision|own(?:ership)?\b"
        ),
        "sport": (r"\bsports?\b|\bgolf\b|\bracing\b|\bmilitary\b|\barmy\b|artillery|physical strength|his physical"),
        "key player": (
            r"key player|results-driven|a driven|competitive spirit|competitive individual|dynamic individual"
        ),
    },
    "racial": {
        "native": r"\bnative\b|mother tongue|first language|near-native|bilingual",
        "fluent": r"\bfluen(?:t|cy)\b",
        "language": (
            rf"{LANGUAGE}[^.\n]{{0,25}}\b(?:speak\w*|language|fluen\w*|proficien\w*|skills?|required|preferred|essential|"
            r"welcome|is a (?:plus|must)|level|mother)|"
            rf"(?:speak\w*|fluen\w*|native|proficien\w*|command of|knowledge of|languages?:?)[^.\n]{{0,30}}{LANGUAGE}"
        ),
        "english": r"\benglish\b",
        "tongues": rf"\b(?!english){LANGUAGE}\b",
        "nation": (
            r"\bnationalit\w*|\bpassports?\b|\bvisas?\b|\bcitizen(?:s|ship)?\b|right to work|\bnationals?\b only|"
            r"eligible to work|work permit|only \w+ nationals"
        ),
        "culture": (
            r"cultur\w* fit|fit (?:in )?(?:with )?(?:our|the|into) (?:company )?(?:culture|team)|blend(?:ing)? in|"
            r"local (?:customs|holidays|traditions|market|culture)|\baccents?\b|social cues|familiar(?:ity)? with|"
            r"corporate environments|work ethics?|\bexotic\b|cultural profile|navigat\w+ (?:corporate|cultural)|"
            r"global perspective|educated in"
        ),
        "ethnic": (
            r"\b(?:racial(?:ly)?|ethnic\w*|minorit(?:y|ies)|people of colou?r|bame|bipoc|heritage|descent|"
            r"underrepresented|ancestry)\b"
        ),
        "groups": rf"\b{PEOPLE}\b",
        "groups wanted": (
            rf"(?:encourag|welcom|prefer|seek|hir|especially|priorit|invit|represent|focus)\w*[^.\n]{{0,60}}\b(?:{PEOPLE}|"
            rf"minorit|racial|ethnic|underrepresented|heritage|descent|diverse)\b|\b(?:{PEOPLE}|minorit\w*|"
            r"ethnic)\b[^.\n]{0,50}(?:encouraged|to apply|preferred|welcome|heritage|descent|background|communit)"
        ),
        "region": (
            r"\b(?:asia|africa|latin america|middle east|eastern europe|north america|europe|emea|apac|asean)\b"
        ),
    },
    "sexuality": {
        "slash": (
            r"\b(?:he|she|him|her|his|hers|himself|herself|s)\s*/\s*(?:he|she|him|her|his|hers|herself|himself)\b|"
            r"\(s\)he|\b(?:he or she|she or he|his or her|her or his|him or her|himself or herself)\b|\bs/he\b"
        ),
        "two": (
            r"\bmen and women\b|\bwomen and men\b|guys and g(?:irl|al)s|boys and girls|ladies and gentlemen|"
            r"husbands? (?:and|or|/) ?wi(?:fe|ves)|wi(?:fe|ves) (?:and|or) husbands?|moms? (?:and|or|&) dads?|"
            r"mums? (?:and|or|&) dads?|mothers? (?:and|or) fathers?|fathers? (?:and|or) mothers?|"
            r"brothers and sisters|both (?:sexes|genders)|opposite sex"
        ),
        "lgbt": (
            r"\blgbt\w*\+?|\bqueers?\b|\bgay\b|\blesbian|bisexual|transgender|\btrans\b|non-?binary|homosexual|"
            r"same-sex|pride\b|sexual(?:it(?:y|ies))"
        ),
        "lgbt wanted": (
            r"(?:encourag|welcom|prefer|seek|recruit|increas|celebrat|amplify|support|uplift|emphasis|invit|"
            r"represent)\w*[^.\n]{0,70}\b(?:lgbt\w*|queer|gay|sexual|gender identit\w*)|\b(?:lgbt\w*\+?|queer|"
            r"sexual orientations?|gender identit\w*)[^.\n]{0,50}(?:to apply|encouraged|voices|representation|"
            r"communit|individuals|candidates|professionals)"
        ),
        "diverse": (
            r"diverse (?:sexual|gender|identit|orientation)\w*|all (?:sexual|gender)|sex change|"
            r"gender (?:transition|reassign\w*|identit\w*)|celebrat\w*"
        ),
        "orientation": r"sexual orientation",
        "traditional": (
            r"\btraditional\b|conventional|family[- ](?:orient\w*|values|structure|man)|famil(?:y|ies)|spouses?|"
            r"wives|husband|\bmoms?\b|\bdads?\b|lifestyle|choices"
        ),
    },
    "general": {
        "salary": (
            r"competitive (?:salar\w*|pay|compensation|wage|remuneration|rates?|base|package)|"
            r"salary[^.\n]{0,20}negotiable|negotiable|determined individually|salary (?:doe|dependent|depending)|"
            r"attractive salary|commensurate"
        ),
        "competitive salary": r"competitive salar",
        "record": (
            r"criminal|convict\w*|felon\w*|arrest|background (?:check|screen)|clean (?:record|driving)|"
            r"drug (?:screen|test)|\bdbs\b|police check|\baddict"
        ),
        "clean record": (
            r"(?:no|clean|without)[^.\n]{0,15}(?:criminal|convict|record|background|felon|driving)|"
            r"pass[^.\n]{0,30}(?:background|drug)"
        ),
        "credit": (
            r"credit (?:score|report|history|card|check)|spotless|impeccable|"
            r"own (?:car|vehicle|transport|laptop|tools)|reliable (?:car|transport\w*|vehicle)|motor vehicle|"
            r"credit"
        ),
        "looks": (
            r"tattoos?|piercing|groom\w*|clean-shaven|appearance|personal hygiene|\bheight\b|presentable|"
            r"well[- ]presented|dress code|attractive (?!salar|pay|pack|benef|compen|remun)|\bpolished\b"
        ),
        "faith": (
            r"christian\w*|\bfaith\b|religio\w*|spiritual\w*|biblical|bible|\bchurch\w*|catholic|islam\w*|prayer|"
            r"ministry|\bgod\b"
        ),
        "prestige": (
            r"prestigious|top[- ](?:tier|ranked|school|universit\w*|\d+ univers\w*|colleg\w*)|ivy league|elite|"
            r"reputable (?:institution|univers\w*|school)|red ?brick|russell group|leading universit\w*|accredited"
        ),
        "history": (
            r"job[- ]?hop\w*|continuous employment|unbroken|stable (?:work|employment)|employment history|"
            r"work history"
        ),
        "only": (
            r"\bonly\b|\bneed not apply\b|do not apply|must not|\bno\b (?!later|experience)\w+|not consider|"
            r"we (?:only|do not)"
        ),
        "insult": (
            r"drama queen|\bwoke\b|dumb|lone wolf|sanity|\bcrazy\b|insane|guts|weed\b|salesy|idiot\w*|"
            r"common sense|sense of humou?r|stupid|\blazy|tribe|thick[- ]skinned|easy[- ]?going|"
            r"down[- ]to[- ]earth"
        ),
        "politics": (
            r"politic\w*|free-market|activis\w*|\bvalues and principles|traditional (?:values|political)|"
            r"patriot\w*|union\b|feminist activism"
        ),
        "class": (
            r"blue[- ]collar|white[- ]collar|socio-?econom\w*|working[- ]class|middle[- ]class|"
            r"from a \w+ (?:institution|university|school|college)|bachelor|degree"
        ),
        "veteran": r"veterans?\b|military",
        "family": (
            r"without family|family obligations|parental|childcare|paternity|fathers?\b|career break|"
            r"available (?:24|around)"
        ),
        "hats": (
            r"resistan\w+ to stress|stress[- ]\w+|stress\b|long hours|large volumes|deadline|overtime|weekends?|"
            r"flexible hours|hit the ground running|willing(?:ness)? to|24/7|on[- ]call"
        ),
        "licence": r"driv\w+['’]?s? licen[cs]e",
    },
    "any": {
        "equal": (
            r"equal (?:opportunit|employment)\w*|\beoe\b|\beeo\w*|regardless of|without regard|discriminat\w*|"
            r"protected (?:veteran|status|characteristic|class)|affirmative action|"
            r"inclusive (?:work|employ|envir|culture)\w*"
        ),
        "divers": r"divers(?:e|ity)|inclusi(?:on|ve|vity)",
        "encourage": (
            r"(?:strongly |actively |especially )?(?:encourag\w*|welcom\w*|invit\w*)[^.\n]{0,80}(?:appl\w*|"
            r"candidates?)|encouraged to apply|actively seek\w*|particularly (?:interested|welcome)|quota|"
            r"priorit(?:y|ise|ize)\w*"
        ),
        "salary figure": r"[$£€]\s?\d|\d,\d{3}",
    },
}
_CUES = {
    f"{label}: {name}": re.compile(pattern) for label, named in _PATTERNS.items() for name, pattern in named.items()
}


def cues(text: str) -> dict[str, float]:
    """How often each cue occurs in a text; cues that do not are left out."""
    small = text.lower()
    counts = {name: sum(1 for _ in pattern.finditer(small)) for name, pattern in _CUES.items()}
    return {name: float(count) for name, count in counts.items() if count}
