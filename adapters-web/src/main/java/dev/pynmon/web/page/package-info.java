/** What every page is written against: a request comes in, a reply goes out. */
@NullMarked
package dev.pynmon.web.page;

import org.jspecify.annotations.NullMarked;
