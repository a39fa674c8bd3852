"""The closed vocabularies of records and claims; labels, colours and line styles stand in `ontology.yaml`."""

from enum import StrEnum


class EntityType(StrEnum):
    """The eleven types of thing that extraction finds."""

    PERSON = "PERSON"
    ALIAS = "ALIAS"
    HANDLE = "HANDLE"
    APP = "APP"
    LOCATION = "LOCATION"
    PAYOUT = "PAYOUT"
    LOSS = "LOSS"
    PHONE = "PHONE"
    ORG = "ORG"
    JARGON = "JARGON"
    DATE = "DATE"


class PersonKind(StrEnum):
    """In which capacity a text speaks of a person."""

    SUSPECT = "suspect"
    DEFENDANT = "defendant"
    CONVICTED = "convicted"
    VICTIM = "victim"
    WITNESS = "witness"
    OFFICIAL = "official"
    EXPERT = "expert"
    JOURNALIST = "journalist"
    OTHER = "other"


class IncidentKind(StrEnum):
    """Offences, as the charge or the wording has them."""

    ROBBERY = "robbery"
    ROBBERY_MURDER = "robbery_murder"
    ROBBERY_PREPARATION = "robbery_preparation"
    BURGLARY = "burglary"
    THEFT = "theft"
    FRAUD = "fraud"
    CONFINEMENT = "confinement"
    TRAFFICKING = "trafficking"
    MURDER = "murder"
    OTHER = "other"


class Role(StrEnum):
    """The part somebody has in an incident."""

    MASTERMIND = "mastermind"
    COORDINATOR = "coordinator"
    OPERATOR_ABROAD = "operator_abroad"
    RECRUITER = "recruiter"
    EXECUTOR = "executor"
    DRIVER = "driver"
    LOOKOUT = "lookout"
    CASH_COURIER = "cash_courier"
    CALLER = "caller"
    ACCOMPLICE = "accomplice"
    VICTIM = "victim"


class RelationType(StrEnum):
    """The nine relations of a record."""

    ALIAS_OF = "ALIAS_OF"
    USES_HANDLE = "USES_HANDLE"
    USED_APP = "USED_APP"
    LOCATED_IN = "LOCATED_IN"
    OCCURRED_AT = "OCCURRED_AT"
    RECRUITED = "RECRUITED"
    DIRECTED = "DIRECTED"
    PROMISED_PAYOUT = "PROMISED_PAYOUT"
    MEMBER_OF = "MEMBER_OF"


class Certainty(StrEnum):
    """How sure the text itself is, strongest first."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    ALLEGED = "alleged"
    SPECULATED = "speculated"


class Polarity(StrEnum):
    """Whether a claim says that something is so or that it is not so."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class LegalKind(StrEnum):
    """What an authority does with persons."""

    ARREST = "arrest"
    REARREST = "rearrest"
    WARRANT = "warrant"
    REFERRAL = "referral"
    INDICTMENT = "indictment"
    NON_INDICTMENT = "non_indictment"
    DETENTION = "detention"
    RELEASE = "release"
    TRANSFER = "transfer"
    DEPORTATION_REQUEST = "deportation_request"
    DEPORTATION = "deportation"
    TRIAL = "trial"
    VERDICT = "verdict"
    ACQUITTAL = "acquittal"
    RESCUE = "rescue"


class LegalStatus(StrEnum):
    """Whether a legal action has been taken, is planned or is asked for."""

    DONE = "done"
    PLANNED = "planned"
    SOUGHT = "sought"


class StatementKind(StrEnum):
    """What a text says of two incidents."""

    SAME_GROUP = "same_group"
    UNRELATED = "unrelated"


class PostLabel(StrEnum):
    """What the poster wants."""

    RECRUITMENT = "recruitment"
    WARNING = "warning"
    BENIGN = "benign"
