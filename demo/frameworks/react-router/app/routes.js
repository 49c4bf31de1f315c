import { index, route } from '@react-router/dev/routes';

export default [index('routes/story-page.jsx'), route('about', 'routes/about.jsx')];
