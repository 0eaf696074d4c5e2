package dev.pynmon.domain.app;

/** The five parts of a pynenc application; each may lie in another store. */
public enum Component {
  BROKER("broker", "broker_cls"),
  ORCHESTRATOR("orchestrator", "orchestrator_cls"),
  STATE_BACKEND("state backend", "state_backend_cls"),
  CLIENT_DATA_STORE("client data store", "client_data_store_cls"),
  TRIGGER("trigger", "trigger_cls");

  private final String label;
  private final String classField;

  Component(String label, String classField) {
    this.label = label;
    this.classField = classField;
  }

  /** How people call it. */
  public String label() {
    return label;
  }

  /** The configuration field that names its class (wire format, section 12.3). */
  public String classField() {
    return classField;
  }
}
