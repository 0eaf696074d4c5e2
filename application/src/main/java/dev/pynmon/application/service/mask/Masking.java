package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.call.ArgumentMask;

/**
 * Puts itself between the stores and all use cases, so that no page, answer or export can show what
 * is hidden: it never reaches them. Safe for concurrent use.
 */
public final class Masking {
  private final MaskedTexts texts;

  /**
   * Hides what the mask names.
   *
   * @param decoder knows what serialized texts hold
   */
  public Masking(ArgumentMask mask, ValueDecoder decoder) {
    this.texts = new MaskedTexts(mask, decoder);
  }

  /** True when something is hidden. */
  public boolean isOn() {
    return !texts.mask().isEmpty();
  }

  /** The state backend without what is hidden. */
  public StateBackendStore over(StateBackendStore store) {
    return isOn() ? new MaskedStateBackend(store, texts) : store;
  }

  /** The client data store without what is hidden in its values. */
  public ClientDataStore over(ClientDataStore store) {
    return isOn() ? () -> new MaskedClientData(store.clientData(), texts) : store;
  }

  /** The trigger store without what is hidden in its events and conditions. */
  public TriggerStore over(TriggerStore store) {
    return isOn() ? new MaskedTrigger(store, texts) : store;
  }
}
