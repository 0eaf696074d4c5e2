package dev.pynmon.application.port.plugin;

import dev.pynmon.application.port.out.clientdata.ClientData;

/** What the client data store of an application can be asked. */
public interface ClientDataStore {
  ClientData clientData();
}
