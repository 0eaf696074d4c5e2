package dev.pynmon.web.purge;

/**
 * Something that breaks, for the template {@code purge/breaks}.
 *
 * @param breakClaim what
 * @param breakText how
 */
record BreakRow(String breakClaim, String breakText) {}
