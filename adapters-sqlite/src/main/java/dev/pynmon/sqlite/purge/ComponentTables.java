package dev.pynmon.sqlite.purge;

import dev.pynmon.domain.app.Component;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Schema;
import dev.pynmon.sqlite.db.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tables that are emptied for a component of an application: all whose names begin as pynenc's
 * own purge has it, letter by letter, also those of releases that we do not know. Those that may
 * belong to an application whose name begins with ours are none of them.
 *
 * @param prefix what the names of the application's tables begin with
 * @param component which component
 */
record ComponentTables(String prefix, Component component) {
  private static final Pattern OF_ANOTHER =
      Pattern.compile("_[0-9a-f]{8}__(broker|orchestrator|state_backend|client|trg)");

  /** By the first the application is found, the other says how its tables are to be read. */
  private static final Set<String> KEPT =
      Set.of(PynencTable.APP_INFO.suffix(), "__trg_schema_version");

  /** Those that this file holds, in the order in which they are emptied. */
  List<Table> in(Schema schema) {
    return schema.tables().values().stream()
        .filter(table -> table.name().startsWith(prefix + infix()) && !isKept(suffix(table)))
        .sorted(Comparator.comparing(this::kind).thenComparing(Table::name))
        .toList();
  }

  /** What the rows of one of them are. */
  Kind kind(Table table) {
    return Kind.of(suffix(table));
  }

  private String suffix(Table table) {
    return table.name().substring(prefix.length());
  }

  private static boolean isKept(String suffix) {
    return KEPT.contains(suffix) || OF_ANOTHER.matcher(suffix).find();
  }

  private String infix() {
    return switch (component) {
      case BROKER -> "__broker";
      case ORCHESTRATOR -> "__orchestrator";
      case STATE_BACKEND -> "__state_backend";
      case CLIENT_DATA_STORE -> "__client";
      case TRIGGER -> "__trg";
    };
  }
}
