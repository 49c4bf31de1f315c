document.querySelector('h1').textContent = `Hello, ${document.documentElement.dir}`;
