import 'aloud/report.js';
