package dev.pynmon.sqlite.trigger;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.format.TriggerRunJson;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.lookup.RecordTexts;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The records of trigger runs.
 *
 * @param session the read
 * @param table the table of runs
 */
record RunRecords(Session session, Table table) {
  Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids) throws SQLException {
    Map<TriggerRunId, StoredTriggerRun> runs = new HashMap<>();
    new RecordTexts(table, "trigger_run_id", "trigger_run_json")
        .of(session, ids)
        .forEach((key, text) -> runs.put(new TriggerRunId(key), run(new TriggerRunId(key), text)));
    return runs;
  }

  private static StoredTriggerRun run(TriggerRunId id, StoredText text) {
    return text.cut()
        ? new DamagedTriggerRun(
            id, new Damage("the text of the trigger run is too long", text.text()))
        : TriggerRunJson.read(id, text.text());
  }
}
