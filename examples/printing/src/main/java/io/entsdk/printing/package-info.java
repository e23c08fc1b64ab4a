/** Cards and key sheets of a class as PDF: two documents, from two sheets. */
@NullMarked
package io.entsdk.printing;

import org.jspecify.annotations.NullMarked;
