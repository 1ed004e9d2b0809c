"""Many OKR sets: reviewed side by side, kept in a journal, resumed where a run was broken off."""
