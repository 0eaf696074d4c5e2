package dev.pynmon.sqlite.rerun;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Schema;
import dev.pynmon.sqlite.db.Table;
import java.util.Optional;

/**
 * How pynenc registers invocations in a file, by the columns of its tables: each tells for itself,
 * since none is made anew for a later pynenc.
 *
 * @param schema the tables of the file
 * @param prefix what the names of the application's tables begin with
 */
record Dialects(Schema schema, String prefix) {
  Dialect dialect() {
    boolean everyRoot =
        table(PynencTable.RECORDS).filter(t -> t.isNotNull("workflow_id")).isPresent();
    return new Dialect(
        everyRoot ? Workflows.EVERY : Workflows.AS_BEFORE,
        table(PynencTable.QUEUE).filter(t -> t.has("queue_name")).isPresent());
  }

  private Optional<Table> table(PynencTable table) {
    return schema.table(table.of(prefix));
  }
}
