/** Reading long lists within a budget. */
@NullMarked
package dev.pynmon.application.service.query;

import org.jspecify.annotations.NullMarked;
