/** From which day on accounts are due, how many where, and how late what is due has become. */
@NullMarked
package io.entsdk.privacy.due;

import org.jspecify.annotations.NullMarked;
