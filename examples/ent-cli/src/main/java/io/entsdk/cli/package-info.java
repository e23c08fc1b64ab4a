/** The steps of the SDK one by one, from a command line, on any database. */
@NullMarked
package io.entsdk.cli;

import org.jspecify.annotations.NullMarked;
