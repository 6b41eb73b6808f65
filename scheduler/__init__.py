"""APScheduler: the timetable, the jobs, the run ledger."""
