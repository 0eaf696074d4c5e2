/** Addresses: percent-encoding, query strings, links that keep the prefix of the request. */
@NullMarked
package dev.pynmon.web.url;

import org.jspecify.annotations.NullMarked;
