/** The rules of this house that a test can hold, each with a fixture that breaks it. */
@NullMarked
package io.entsdk.houserules;

import org.jspecify.annotations.NullMarked;
