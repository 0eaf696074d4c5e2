package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.bootstrap.console.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that the application that somebody wants to see first is not there. Of a store that tells of
 * its applications in the background that is said when it has told of all.
 *
 * @param name the application's
 * @param apps which there are
 * @param console where it is said
 */
record WantedApp(String name, ListAppsUseCase apps, Console console) {
  private static final Logger LOG = LoggerFactory.getLogger(WantedApp.class);

  /**
   * Looks for it.
   *
   * @param list what is known at the start
   */
  void lookFor(AppList list) {
    if (list.find(name).isEmpty()) {
      if (isAll(list)) {
        sayMissing(list);
      } else {
        Thread.ofVirtual().name("pynmon-wanted-app").start(this::lookOn);
      }
    }
  }

  private static boolean isAll(AppList list) {
    return list.stores().stream().allMatch(store -> store.complete() || store.fault().isPresent());
  }

  /** The same once all is known. */
  void lookOn() {
    try {
      AppList list = apps.listComplete();
      if (list.find(name).isEmpty()) {
        sayMissing(list);
      }
    } catch (RuntimeException e) {
      LOG.debug("Nobody knows whether {} is there", name, e);
    }
  }

  private void sayMissing(AppList list) {
    console.complain("pynmon monitor: " + Apps.notYet(list, name));
  }
}
