package dev.pynmon.bootstrap.attack.fault;

/**
 * Something that happens to a store while it is looked at.
 *
 * @param name what happens
 * @param page a page that cannot do without the store
 * @param breaks makes it happen
 * @param heals ends it; the time from here on is measured
 */
public record Fault(String name, String page, Runnable breaks, Runnable heals) {}
