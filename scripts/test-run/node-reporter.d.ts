/** A character that stands in no report: the program that started the tests sees that they still run. */
export declare const ACTIVITY: string;
