package dev.pynmon.web.app;

import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.web.part.StoreTag;
import dev.pynmon.web.part.StoreTags;
import dev.pynmon.web.text.AppText;

/**
 * A store and how it is, for the template {@code app/apps}.
 *
 * @param storeTag its alias with its mark
 * @param storeOk true when it answers
 * @param storeState why not, in a word or two
 * @param storePlace where it is
 * @param storeApps how many applications it shows
 * @param storeText what it is, or what is wrong with it
 */
record StoreRow(
    StoreTag storeTag,
    boolean storeOk,
    String storeState,
    StorePlace storePlace,
    String storeApps,
    String storeText) {
  static StoreRow of(StoreReport store, StoreTags tags) {
    return new StoreRow(
        tags.of(store.alias()),
        store.fault().isEmpty(),
        store
            .fault()
            .map(fault -> fault.kind().waitingHelps() ? "does not answer" : "cannot be read")
            .orElse(""),
        new StorePlace(AppText.plugin(store.plugin()), store.url()),
        store.applications() + (store.complete() ? "" : ", still searching"),
        store
            .fault()
            .map(fault -> fault.problem() + " " + fault.advice())
            .orElse(store.description()));
  }

  /**
   * Where a store is.
   *
   * @param storeKind what kind of store it is
   * @param storeUrl its address
   */
  record StorePlace(String storeKind, String storeUrl) {}
}
