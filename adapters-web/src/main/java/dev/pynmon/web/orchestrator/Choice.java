package dev.pynmon.web.orchestrator;

/**
 * One of several values of a form, for the template {@code orchestrator/runs-top}.
 *
 * @param choiceValue what is sent
 * @param choiceText what it is called
 * @param choiceChosen true when it is the one that is asked for
 */
record Choice(String choiceValue, String choiceText, boolean choiceChosen) {}
