/**
 * Deliberate violations of the architecture, laid out like the program: each rule must report its
 * own.
 */
package archfixtures;
