/** 期限计算 and 信息处理费计算 on the portal: the functions of the command line, as forms. */
export { calculatorPages } from './portal.ts'
