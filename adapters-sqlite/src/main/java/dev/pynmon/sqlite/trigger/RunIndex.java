package dev.pynmon.sqlite.trigger;

import dev.pynmon.sqlite.db.Table;

/**
 * One of the ways to the runs.
 *
 * @param column the column of the runs that is found in that table, which has it by the same name
 * @param from the table with the way, by the index, with the condition on the one value
 */
record RunIndex(String column, String from) {
  static RunIndex ofStarted(Table runs) {
    return new RunIndex("rowid", runs.from("inv") + " WHERE t.triggered_invocation_id = ?");
  }

  static RunIndex ofSources(Table participants) {
    return ofParticipants(participants, "src_inv", "source_invocation_id");
  }

  static RunIndex ofEvents(Table participants) {
    return ofParticipants(participants, "evt", "event_id");
  }

  static RunIndex ofValidConditions(Table participants) {
    return ofParticipants(participants, "valid", "valid_condition_id");
  }

  private static RunIndex ofParticipants(Table participants, String index, String column) {
    String from = participants.from(index) + " WHERE t." + column + " = ?";
    return new RunIndex("trigger_run_id", from);
  }
}
