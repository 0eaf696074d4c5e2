package dev.pynmon.domain.app;

/** The five parts of a pynenc application; each may lie in another store. */
public enum Component {
  BROKER("broker", "Broker", "broker_cls"),
  ORCHESTRATOR("orchestrator", "Orchestrator", "orchestrator_cls"),
  STATE_BACKEND("state backend", "StateBackend", "state_backend_cls"),
  CLIENT_DATA_STORE("client data store", "ClientDataStore", "client_data_store_cls"),
  TRIGGER("trigger", "Trigger", "trigger_cls");

  private final String label;
  private final String pynencName;
  private final String classField;

  Component(String label, String pynencName, String classField) {
    this.label = label;
    this.pynencName = pynencName;
    this.classField = classField;
  }

  /** How people call it. */
  public String label() {
    return label;
  }

  /** What pynenc's classes for it are named with, such as {@code RedisBroker}. */
  public String pynencName() {
    return pynencName;
  }

  /** The configuration field that names its class (wire format, section 12.3). */
  public String classField() {
    return classField;
  }
}
