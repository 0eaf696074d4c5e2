package dev.pynmon.web.part;

/**
 * One of several values of a form's field.
 *
 * @param optionValue what is sent
 * @param optionText what it is called
 * @param optionChosen true when it is the one that is asked for
 */
public record Option(String optionValue, String optionText, boolean optionChosen) {}
