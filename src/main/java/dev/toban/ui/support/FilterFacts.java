package dev.toban.ui.support;

/** What a filter may ask about one row. */
interface FilterFacts {

    /** The words of all columns in lower case. */
    String all();

    /** The words of one column in lower case. */
    String text(String key);

    /** The number of one column in its base unit: bytes, seconds, or percent from 0 to 100; NaN when unknown. */
    double number(String key);
}
