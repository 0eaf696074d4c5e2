package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Sentences;
import java.util.List;

/** What is wrong with stores. */
final class Stores {
  private Stores() {}

  /** Says of each store that cannot be read why; false when there is one. */
  static boolean complainAbout(AppList list, Console console) {
    List<String> complaints =
        list.stores().stream().filter(Stores::isUseless).map(Stores::complaint).toList();
    complaints.forEach(console::complain);
    return complaints.isEmpty();
  }

  private static boolean isUseless(StoreReport store) {
    return store.fault().isPresent() || store.applications() == 0;
  }

  private static String complaint(StoreReport store) {
    return store.fault().map(Sentences::of).orElseGet(() -> Sentences.nothingIn(store));
  }
}
