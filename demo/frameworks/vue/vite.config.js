import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Without it, Vue looks for components with these names. */
const isCustomElement = (tag) => tag.startsWith('aloud-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
