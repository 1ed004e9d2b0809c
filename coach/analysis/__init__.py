"""An OKR set to its assessments: every label of the label guide with its evidence."""

from coach.analysis.key_results import analyse_key_result
from coach.analysis.levels import stated_levels
from coach.analysis.objectives import analyse_objective
from coach.analysis.sets import analyse

__all__ = ["analyse", "analyse_key_result", "analyse_objective", "stated_levels"]
