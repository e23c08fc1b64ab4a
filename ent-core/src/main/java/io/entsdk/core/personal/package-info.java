/** How a table says what it keeps about whom: the words of the inventory of personal data. */
@NullMarked
package io.entsdk.core.personal;

import org.jspecify.annotations.NullMarked;
