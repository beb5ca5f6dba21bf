"""An app that reads whole adverts with the words and laws that ship, and fetches pages; and an advert with much to say.

The advert brings a cost of every size, a good point, a further remark, and a place with laws on pay.
"""

from reach.config import Settings, data_folder
from reach.wording.structure.pay_law import load_pay_law
from reach.wording.structure.plainness import load_clarity
from reach.wording.structure.whole import StructureReader
from tests.web.small import small_runtime

ADVERT = """Budget planner

Location: New York, NY

We are six people. We look for a young planner.

What you will do
- Build the budget for four shops
- Explain the numbers to each of them
- Mend what does not add up

What you bring
- A degree in finance
- Native English speaker
- Own car

What we offer
Competitive salary. Hours are flexible, and part-time is fine.

Send a CV.
"""


def telling_runtime(max_chars):
    """The small runtime with a reader of structure."""
    runtime = small_runtime(max_chars, settings=Settings(max_chars=max_chars, fetch="on"))
    lists = data_folder("lexicons")
    law = load_pay_law(lists / "pay_law.toml")
    runtime.analyzer.structure = StructureReader(load_clarity(lists / "clarity.toml"), law)
    return runtime
