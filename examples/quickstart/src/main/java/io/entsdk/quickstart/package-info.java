/** One file to copy from. */
@NullMarked
package io.entsdk.quickstart;

import org.jspecify.annotations.NullMarked;
