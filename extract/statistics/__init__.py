"""Statistics: figures about many cases (認知件数, 前年比 …). They never become incidents, losses or payouts."""
