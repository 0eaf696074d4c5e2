package dev.pynmon.application.port.plugin;

/** The trigger store of an application. That it is there is all that is asked of it so far. */
public interface TriggerStore {}
