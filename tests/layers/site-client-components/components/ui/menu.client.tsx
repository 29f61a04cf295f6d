'use client'

export const menu = 1
