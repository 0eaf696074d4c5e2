package dev.pynmon.application.port.in.search;

import java.util.Optional;

/**
 * What a search comes to that goes on.
 *
 * @param news what another look found
 * @param all what the query holds of, of that and of what was found before; empty where that was
 *     not wanted
 */
public record FurtherLook(LookedOn news, Optional<FoundAnywhere> all) {}
