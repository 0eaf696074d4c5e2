package dev.pynmon.application.port.in.search;

/**
 * What a search comes to that goes on.
 *
 * @param news what another look found
 * @param all what the query holds of, of what was found before and of that: what did not answer
 *     while looking on is not missing in it
 */
public record FurtherLook(LookedOn news, FoundAnywhere all) {}
