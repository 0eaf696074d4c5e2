/** What is new in the histories of an application, read once for all who follow it. */
@NullMarked
package dev.pynmon.application.service.feed;

import org.jspecify.annotations.NullMarked;
