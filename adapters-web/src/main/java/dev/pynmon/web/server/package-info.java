/** From a request to an answer: routes, security headers, sending. */
@NullMarked
package dev.pynmon.web.server;

import org.jspecify.annotations.NullMarked;
